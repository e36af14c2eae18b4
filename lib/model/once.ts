/** Makes something when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What `make` gives the first time in this process: pages and handlers are bundled apart, and share it by its name. */
export function oncePerProcess<T>(name: string, make: () => T): T {
  const key = Symbol.for(`whereabouts.${name}`);
  const made: { readonly value: T } = Reflect.get(globalThis, key) ?? { value: make() };
  Reflect.set(globalThis, key, made);
  return made.value;
}

/** What `make` gives the first time for an owner, in this process; forgotten along with the owner. */
export function oncePer<T>(name: string, owner: object, make: () => T): T {
  const made = oncePerProcess(name, () => new WeakMap<object, { readonly value: T }>());
  const known = made.get(owner) ?? { value: make() };
  made.set(owner, known);
  return known.value;
}
