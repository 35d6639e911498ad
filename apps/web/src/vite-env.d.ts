/// <reference types="vite/client" />

declare module 'virtual:documents' {
  const ids: Readonly<Record<string, string>>;
  export default ids;
}
