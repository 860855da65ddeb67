/**
 * briefwright.yaml → Settings: how a project wants to work and where it publishes, for all its posts and brands.
 *
 * In: the working folder, through `Files`. Out: settings, and findings at their places in the file. Invariants: no file is
 * no finding; a setting that cannot be followed is an error, never passed over.
 * Start at load-settings.ts. Deliberately absent: what posts, brands and funded projects say of themselves.
 */
export { loadSettings, type Settings, settingsFile } from './load-settings.ts'
