/**
 * Evaluates the style expressions the layer list uses, and no others. MapLibre's own evaluator does the same for a map;
 * tests hold the two against each other over the whole list.
 */

/** Where an expression is evaluated. */
export interface Scene {
  zoom: number;
  /** The style's global state: sets of ids. */
  global: Readonly<Record<string, unknown>>;
  properties: Readonly<Record<string, unknown>>;
  geometryType: 'Point' | 'LineString' | 'Polygon';
  /** The feature's state: `picked`, `receding`, `chosen`. */
  state: Readonly<Record<string, unknown>>;
}

type Operator = (args: readonly unknown[], scene: Scene) => unknown;

/** Whether a property's value must be evaluated. A plain array, such as a dash pattern or a list of fonts, stands for itself. */
export function isExpression(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'string' && Object.hasOwn(OPERATORS, value[0]);
}

/**
 * The value of an expression, or the value itself where it is none.
 * @throws RangeError for an operator the layer list has no use for
 */
export function evaluate(expression: unknown, scene: Scene): unknown {
  if (!Array.isArray(expression)) return expression;
  const [name, ...args] = expression as unknown[];
  const operator = OPERATORS[String(name)];
  if (!operator) throw new RangeError(`posters know no expression "${String(name)}"`);
  return operator(args, scene);
}

function each(args: readonly unknown[], scene: Scene): unknown[] {
  return args.map((arg) => evaluate(arg, scene));
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new RangeError(`${JSON.stringify(value) ?? 'undefined'} is not a number`);
  return value;
}

/** The stops around an input: the last that is not above it, and the next. */
function around(stops: readonly unknown[], input: number): [below: number, above: number] {
  let below = -1;
  for (let i = 0; i + 1 < stops.length; i += 2) {
    if (numberOf(stops[i]) <= input) below = i;
  }
  return [below, below + 2];
}

const interpolate: Operator = ([curve, input, ...stops], scene) => {
  const at = numberOf(evaluate(input, scene));
  const [below, above] = around(stops, at);
  if (below < 0) return evaluate(stops[1], scene);
  if (above >= stops.length) return evaluate(stops[stops.length - 1], scene);
  const [low, high] = [numberOf(stops[below]), numberOf(stops[above])];
  const [kind, base] = curve as [string, number | undefined];
  const share =
    kind === 'exponential' && base !== undefined && base !== 1
      ? (base ** (at - low) - 1) / (base ** (high - low) - 1)
      : (at - low) / (high - low);
  const [from, to] = [stops[below + 1], stops[above + 1]].map((value) => numberOf(evaluate(value, scene)));
  return (from ?? 0) + share * ((to ?? 0) - (from ?? 0));
};

const step: Operator = ([input, first, ...stops], scene) => {
  const [below] = around(stops, numberOf(evaluate(input, scene)));
  return evaluate(below < 0 ? first : stops[below + 1], scene);
};

const match: Operator = ([input, ...rest], scene) => {
  const value = evaluate(input, scene);
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const label = rest[i];
    if (Array.isArray(label) ? label.includes(value) : label === value) return evaluate(rest[i + 1], scene);
  }
  return evaluate(rest.at(-1), scene);
};

const conditional: Operator = (args, scene) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    if (evaluate(args[i], scene) === true) return evaluate(args[i + 1], scene);
  }
  return evaluate(args.at(-1), scene);
};

const has: Operator = (args, scene) => {
  const [key, object = scene.properties] = each(args, scene);
  return typeof object === 'object' && object !== null && Object.hasOwn(object, String(key));
};

const OPERATORS: Readonly<Record<string, Operator>> = {
  literal: ([value]) => value,
  zoom: (_, { zoom }) => zoom,
  get: ([key], { properties }) => (Object.hasOwn(properties, String(key)) ? properties[String(key)] : null),
  has,
  'feature-state': ([key], { state }) => state[String(key)] ?? null,
  'global-state': ([key], { global }) => global[String(key)] ?? null,
  'geometry-type': (_, { geometryType }) => geometryType,
  interpolate,
  step,
  match,
  case: conditional,
  coalesce: (args, scene) => each(args, scene).find((value) => value !== null && value !== undefined) ?? null,
  all: (args, scene) => args.every((arg) => evaluate(arg, scene) === true),
  '!': ([arg], scene) => evaluate(arg, scene) !== true,
  '==': (args, scene) => {
    const [a, b] = each(args, scene);
    return a === b;
  },
  '>=': (args, scene) => compare(each(args, scene)) >= 0,
  '<=': (args, scene) => compare(each(args, scene)) <= 0,
  in: (args, scene) => {
    const [needle, list] = each(args, scene);
    return Array.isArray(list) ? list.includes(needle) : String(list).includes(String(needle));
  },
  boolean: (args, scene) => each(args, scene).find((value) => typeof value === 'boolean') ?? false,
  concat: (args, scene) => each(args, scene).join(''),
  'to-string': ([arg], scene) => String(evaluate(arg, scene) ?? ''),
  '*': (args, scene) => each(args, scene).reduce<number>((product, value) => product * numberOf(value), 1),
  '+': (args, scene) => each(args, scene).reduce<number>((sum, value) => sum + numberOf(value), 0),
};

/** Anything but two numbers compares as neither more nor less: MapLibre drops such a feature too. */
function compare([a, b]: readonly unknown[]): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : NaN;
}
