/** @type {import('prettier').Config} */
export default {
    singleQuote: true,
    printWidth: 140,
    plugins: ['prettier-plugin-tailwindcss'],
    tailwindStylesheet: './src/styles/index.css',
};
