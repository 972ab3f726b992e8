const files = import.meta.glob<Record<string, unknown>>('./*.json', { eager: true, import: 'default' });

/** Every namespace of this language by its file name: a new JSON file is enough. */
export default Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.slice(2, -'.json'.length), texts]));
