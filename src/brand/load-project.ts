import { homeOf, readAtHome } from '../confined.ts'
import { createReporter, type Finding } from '../diagnostics/index.ts'
import type { Files } from '../files.ts'
import { checkYaml, nearest, parseYaml } from '../yaml/index.ts'
import type { Project } from './project.ts'
import { projectFile } from './project-schema.ts'
import type { Reference } from './reference.ts'
import { reportIssue } from './report-issue.ts'
import { type Templates, templateFolders } from './templates.ts'

export interface LoadedProject {
  /** Absent when there are errors. */
  readonly project?: Project
  readonly findings: readonly Finding[]
}

/** Loads `<templates>/projects/<id>.yaml`, of the first folder that has it. `reference` is where the post names it. */
export function loadProject(
  id: string,
  files: Files,
  templates: Templates,
  reference?: Reference,
): LoadedProject {
  const folders = templateFolders(templates).map((folder) => `${folder}/projects`)
  const file = folders.map((folder) => `${folder}/${id}.yaml`).find((each) => isProject(id, each, files))
  const { report, findings } = createReporter(reference?.file ?? file ?? `${folders[0] ?? '.'}/${id}.yaml`)
  const bytes = file === undefined ? 'absent' : readAtHome(file, files)
  if (file !== undefined && bytes === 'outside') {
    report('build/outside', reference?.position, { path: file, folder: homeOf(file) })
    return { findings }
  }
  if (file === undefined || typeof bytes === 'string') {
    const known = projectsIn(folders, files)
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
  if (value === undefined) return { findings }
  const [only, ...both] = (['start', 'end'] as const).filter((key) => value[key] !== undefined)
  if (only !== undefined && both.length === 0)
    report('project/half-period', yaml.placeOf([only]), {
      key: only,
      missing: only === 'start' ? 'end' : 'start',
    })
  return { project: { id, ...value, position: yaml.placeOf([]) }, findings }
}

/** An id is the name of a file in the folder, never a way out of it. */
function isProject(id: string, file: string, files: Files): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) && files.read(file) !== undefined
}

function projectsIn(folders: readonly string[], files: Files): readonly string[] {
  const names = folders.flatMap((folder) => files.list(folder).filter((name) => name.endsWith('.yaml')))
  return [...new Set(names.map((name) => name.slice(0, -'.yaml'.length)))].sort()
}
