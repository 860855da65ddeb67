/** Loaded before the program: whoever decodes the word CRASH meets a fault of ours, such as no post can cause by itself. */
const { decode } = TextDecoder.prototype

TextDecoder.prototype.decode = function (...args) {
  const text = decode.apply(this, args)
  if (text.includes('CRASH')) throw new TypeError('a fault of the program')
  return text
}
