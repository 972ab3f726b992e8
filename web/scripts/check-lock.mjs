// Says which optional (platform) packages a lock file should name and does not: npm ci refuses such a lock file.
import { readFileSync } from 'node:fs';
const packages = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8')).packages;
const missing = Object.entries(packages).flatMap(([path, p]) =>
    Object.keys(p.optionalDependencies ?? {})
        .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
        .map((name) => `${path} ${p.version ?? ''} -> ${name} ${p.optionalDependencies[name]}`),
);
console.log(missing.length ? missing.join('\n') : 'every optional package is in the lock file');
process.exit(missing.length ? 1 : 0);
