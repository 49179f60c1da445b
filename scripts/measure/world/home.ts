/** The component of a monorepo in whose folder a file lies, by its path; '' is the root. */
export function homeIn(components: { path: string }[]): (file: string) => string {
  const folders = components.map(({ path }) => path).sort((a, b) => b.length - a.length);
  return (file) => folders.find((folder) => folder === '' || file.startsWith(`${folder}/`)) ?? '';
}
