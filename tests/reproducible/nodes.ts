import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages } from '../install.ts'

/** A Node of one major version, from npm. */
export interface InstalledNode {
  readonly major: number
  /** With its `v`. */
  readonly version: string
  readonly program: string
}

export const hasNodes = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)

/**
 * Node of each version named, installed into tests/reproducible/node_modules, apart from the program's own packages.
 *
 * @throws where the platform has none; see `hasNodes`
 */
export function installNodes(majors: readonly number[]): readonly InstalledNode[] {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  installPackages(folder)
  return majors.map((major) => {
    const name = `node-${major}-linux-${process.arch}`
    const program = path.join(folder, 'node_modules', name, 'bin', 'node')
    const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()
    if (!version.startsWith(`v${major}.`)) throw new Error(`${program} is ${version}`)
    return { major, version, program }
  })
}
