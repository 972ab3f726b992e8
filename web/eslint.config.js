import { existsSync, readdirSync } from 'node:fs';
import js from '@eslint/js';
import query from '@tanstack/eslint-plugin-query';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.{ts,tsx}', 'test/**', 'e2e/**'];
const features = existsSync('src/features') ? readdirSync('src/features') : [];
const no = (group, message) => ({ group, message });
const outside = no(['@/features/**', '@/app/**'], 'shared/ knows no feature and no page.');
// What the API says is English: people read it by the code, in their language.
const english = {
    name: '@/shared/lib/error-words',
    importNames: ['errorWords'],
    message: 'A component takes the words of an error by useErrors, a toast by reasonOf.',
};
const walls = (files, patterns) => ({
    files,
    ignores: tests,
    rules: { 'no-restricted-imports': ['error', { paths: [english], patterns }] },
});

// shared ← features ← app. A feature is walled in the moment its folder exists.
const layers = [
    walls(['src/shared/**', 'src/i18n/**'], [outside]),
    walls(
        ['src/widget/**'],
        [no(['@/features/**', '@/app/**', '@/shared/**', 'react', 'react-dom'], 'The widget stands alone: it must stay small.')],
    ),
    ...features.map((own) =>
        walls(
            [`src/features/${own}/**`],
            [
                no(['@/app/**'], 'A feature does not know the app.'),
                ...features
                    .filter((other) => other !== own)
                    .map((other) =>
                        no(
                            [`@/features/${other}`, `@/features/${other}/**`, `**/../${other}/**`],
                            'A feature never names another feature.',
                        ),
                    ),
            ],
        ),
    ),
];

export default defineConfig([
    globalIgnores(['dist', 'coverage', 'test-results', 'playwright-report', 'public', 'src/shared/api/schema.gen.ts']),
    {
        files: ['**/*.{ts,tsx}'],
        extends: [
            js.configs.recommended,
            tseslint.configs.strictTypeChecked,
            reactHooks.configs.flat['recommended-latest'],
            query.configs['flat/recommended'],
        ],
        languageOptions: { globals: globals.browser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
            // TanStack Router throws redirects and notFound() on purpose.
            '@typescript-eslint/only-throw-error': [
                'error',
                { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
            ],
            'max-lines': ['error', { max: 200 }],
        },
    },
    { files: ['src/**/*.tsx'], ignores: tests, rules: { 'max-lines-per-function': ['error', { max: 120 }] } },
    // The chat has no JSX: its views are components all the same.
    { files: ['src/widget/**/*.ts'], ignores: tests, rules: { 'max-lines-per-function': ['error', { max: 120 }] } },
    { files: ['src/**/*.ts'], ignores: [...tests, 'src/widget/**'], rules: { 'max-lines-per-function': ['error', { max: 60 }] } },
    {
        files: ['src/**/*.{ts,tsx}'],
        ignores: [...tests, 'src/shared/api/**', 'src/widget/**'],
        rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'Requests go through shared/api.' }] },
    },
    {
        files: ['src/features/**/*.{ts,tsx}', 'src/app/{routes,layout}/**/*.{ts,tsx}'],
        ignores: tests,
        rules: {
            'no-restricted-syntax': [
                'error',
                ...['[object.name=/[eE]rror$/]', '[object.property.name=/[eE]rror$/]'].map((of) => ({
                    selector: `MemberExpression${of}[property.name=/^(message|title|errors)$/]`,
                    message: english.message,
                })),
            ],
        },
    },
    walls(['src/app/**'], []),
    ...layers,
]);
