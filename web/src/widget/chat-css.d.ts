declare module 'virtual:chat.css' {
  const css: string;
  export default css;
}
