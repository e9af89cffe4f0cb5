/** Reads whole numbers from bytes: seven bits a byte, least first, the top bit set where more follow (LEB128). */
export interface VarintReader {
  /** @throws RangeError past the last byte. */
  unsigned(): number;
  /** Zigzag: 0, -1, 1, -2, 2 … are stored as 0, 1, 2, 3, 4 … @throws RangeError past the last byte. */
  signed(): number;
  /** @throws RangeError where bytes are left. */
  end(): void;
}

/** Numbers of up to five bytes, 35 bits, are enough for every count and difference here. */
const LARGEST_SHIFT = 28;

/** @param what names the list in what is thrown. */
export function readVarints(bytes: Uint8Array, what: string): VarintReader {
  let at = 0;
  const unsigned = (): number => {
    // Most numbers are one byte.
    const first = bytes[at];
    if (first !== undefined && first < 128) {
      at++;
      return first;
    }
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError(`it ends in the middle of the ${what}`);
      if (shift > LARGEST_SHIFT) throw new RangeError(`a number among the ${what} is too long`);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  return {
    unsigned,
    signed() {
      const zigzag = unsigned();
      return zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2;
    },
    end() {
      if (at < bytes.length) throw new RangeError(`${bytes.length - at} bytes follow the last of the ${what}`);
    },
  };
}
