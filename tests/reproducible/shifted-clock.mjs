/**
 * Loaded before the program (`node --import`): every question for the time of day is answered CLOCK_SHIFT milliseconds
 * off, as on a computer whose clock is wrong.
 */
const shift = Number(process.env.CLOCK_SHIFT)

const moment = Date
const now = () => moment.now() + shift

globalThis.Date = new Proxy(Date, {
  get: (clock, name) => (name === 'now' ? now : Reflect.get(clock, name)),
  apply: (clock) => new clock(now()).toString(),
  construct: (clock, args, made) => Reflect.construct(clock, args.length === 0 ? [now()] : args, made),
})
