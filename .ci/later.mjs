// Preloaded (`node --import`) by the second build: everything in it believes to run 400 days and 13 hours later.
const shift = (400 * 24 + 13) * 60 * 60 * 1000;
const Today = globalThis.Date;

globalThis.Date = new Proxy(Today, {
  apply: () => new Today(Today.now() + shift).toString(),
  construct: (target, values, self) =>
    Reflect.construct(target, values.length === 0 ? [Today.now() + shift] : values, self),
  get: (target, name) => (name === 'now' ? () => Today.now() + shift : Reflect.get(target, name)),
});
