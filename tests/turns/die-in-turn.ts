/** Is killed while it has its turn in the folder that is named. */
import { disk } from '../../src/files.ts'

disk.takeTurn(process.argv[2] ?? '')
process.kill(process.pid, 'SIGKILL')
