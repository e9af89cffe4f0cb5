/**
 * Lists of whole numbers in bytes: seven bits a byte, least first, the top bit set where more follow (LEB128). Lists are read
 * whole, in one loop: a page that has just loaded runs it uncompiled, where a call for each number is slow.
 */

/** Numbers have up to 32 bits, in up to five bytes: the last of these holds four. */
const LAST_SHIFT = 28;
const MOST_IN_LAST = 0b1111;

/**
 * Reads a list of numbers that are not negative.
 *
 * @param what names the list in what is thrown.
 * @throws RangeError where the bytes hold fewer numbers or more, or a number is too long.
 */
export function readUnsigned(bytes: Uint8Array, count: number, what: string): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError(`it ends in the middle of the ${what}`);
      if (shift === LAST_SHIFT && byte > MOST_IN_LAST) throw new RangeError(`a number among the ${what} is too long`);
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    numbers[i] = value;
  }
  if (at < bytes.length) throw new RangeError(`${bytes.length - at} bytes follow the last of the ${what}`);
  return numbers;
}

/** The same for numbers of either sign. Zigzag: 0, -1, 1, -2, 2 … are stored as 0, 1, 2, 3, 4 … */
export function readSigned(bytes: Uint8Array, count: number, what: string): Int32Array {
  const numbers = new Int32Array(readUnsigned(bytes, count, what).buffer);
  for (let i = 0; i < count; i++) {
    const zigzag = numbers[i] ?? 0;
    numbers[i] = (zigzag >>> 1) ^ -(zigzag & 1);
  }
  return numbers;
}
