declare module 'virtual:chat-styles' {
  const css: string;
  export default css;
}
