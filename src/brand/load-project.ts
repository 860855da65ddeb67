import { createReporter, type Finding } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { checkYaml, nearest, parseYaml } from '../yaml/index.ts'
import type { Reference } from './layers.ts'
import type { Project } from './project.ts'
import { projectFile } from './project-schema.ts'
import { reportIssue } from './report-issue.ts'

export interface LoadedProject {
  /** Absent when there are errors. */
  readonly project?: Project
  readonly findings: readonly Finding[]
}

/** Loads `<templates>/projects/<id>.yaml`. `reference` is where the post names it. */
export function loadProject(
  id: string,
  files: Files,
  templates: string,
  reference?: Reference,
): LoadedProject {
  const folder = `${templates}/projects`
  const file = `${folder}/${id}.yaml`
  const { report, findings } = createReporter(reference?.file ?? file)
  const bytes = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) ? files.read(file) : undefined
  if (bytes === undefined) {
    const known = files
      .list(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
    const near = nearest(id, known)
    report('project/not-found', reference?.position, {
      id,
      known,
      ...(near === undefined ? {} : { nearest: near }),
    })
    return { findings }
  }
  const yaml = parseYaml({ text: new TextDecoder().decode(bytes), file })
  const { value, issues } = checkYaml(yaml, projectFile)
  for (const issue of issues) reportIssue('project', issue, report)
  return value === undefined
    ? { findings }
    : { project: { id, ...value, position: yaml.placeOf([]) }, findings }
}
