/** What a reader is told whose wheel or finger scrolls the page around the map. */
export interface GestureHints {
  windows: string;
  mac: string;
  touch: string;
}

/** MapLibre's settings for a map that shares wheel and touch with the page around it; `null`: it takes both for itself. */
export function gestureOptions(hints: GestureHints | null): {
  cooperativeGestures: boolean;
  words: Record<string, string>;
} {
  if (!hints) return { cooperativeGestures: false, words: {} };
  return {
    cooperativeGestures: true,
    words: {
      'CooperativeGesturesHandler.WindowsHelpText': hints.windows,
      'CooperativeGesturesHandler.MacHelpText': hints.mac,
      'CooperativeGesturesHandler.MobileHelpText': hints.touch,
    },
  };
}
