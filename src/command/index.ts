/**
 * The command line as values: words in, a command or a complaint out, and the texts of `--help`.
 *
 * Deliberately absent: printing, exit codes and everything else that touches the process; that is cli.ts.
 * Start at arguments.ts.
 */
export {
  type BuildCommand,
  type CheckCommand,
  type Command,
  formats,
  type InspectCommand,
  parseCommand,
  type ReviewCommand,
  type Stage,
  type UsageError,
  type VerifyCommand,
} from './arguments.ts'
export { readEpoch } from './epoch.ts'
export { helpText } from './help.ts'
export { countLine, fileLine, landingLine, parityLine } from './lines.ts'
