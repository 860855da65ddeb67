import * as v from 'valibot'

/** A value with a sentence about it, which editors show beside its key. */
export function about<const Schema extends v.GenericSchema>(schema: Schema, sentence: string) {
  return v.pipe(schema, v.description(sentence))
}
