/**
 * Makes one of a kind for each locale and form, when it is first asked for. What the browser knows of a language takes it
 * longer to look up than a hundred numbers to write.
 */
export function byLocale<Form extends string | number | boolean, T>(
  make: (locale: string, form: Form) => T,
): (locale: string, form: Form) => T {
  const made = new Map<string, T>();
  return (locale, form) => {
    const key = `${locale} ${form}`;
    let one = made.get(key);
    if (one === undefined) made.set(key, (one = make(locale, form)));
    return one;
  };
}
