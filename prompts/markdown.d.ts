/** The worker's bundler gives a prompt as its text. */
declare module '*.da.md' {
  const text: string;
  export default text;
}
