/** Starts nothing yet: the shared test database arrives with the launcher. */
export default async function globalSetup(): Promise<void> {}
