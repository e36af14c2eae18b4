// The framework runs this once, before the server answers.
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL?.trim()) return;
  const { followReleases } = await import('./lib/catalog/follow-releases.ts');
  await followReleases();
}
