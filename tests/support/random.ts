/** Numbers from 0 up to 1 that are the same in every run: Lehmer's generator as Park and Miller set it, 1988. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
