/** Whether a file is part of what a repository is for: its first one stands for the birth of the component. */

const words =
  /(?:^|\/)(?:readme|licen[cs]e|copying|notice|authors|maintainers|contributing|contributors|changelog|changes|history|security|code_of_conduct|codeowners|owners|governance|support|version)(?:[._-][^/]*)?$/i;
const documents =
  /\.(?:md|mdx|markdown|txt|rst|adoc|asciidoc|pdf|docx?|pptx?|png|jpe?g|gif|svg|webp|ico|drawio|puml)$/i;
const folders = /^(?:docs?|documentation|adr|images?|img|screenshots)\//i;
/** Files of CI systems, dependency bots and catalogues. */
const service =
  /(?:^|\/)(?:Jenkinsfile[^/]*|renovate\.json5?|azure-pipelines[^/]*\.ya?ml|appveyor\.yml|bitbucket-pipelines\.yml|buildspec\.ya?ml|cloudbuild\.ya?ml|catalog-info\.ya?ml|opslevel\.ya?ml|cortex\.ya?ml|compass\.ya?ml|(?:service|entity)\.datadog\.ya?ml|mkdocs\.ya?ml|codecov\.ya?ml|sonar-project\.properties)$/i;

export function isCode(path: string): boolean {
  const hidden = path.startsWith('.') || path.includes('/.');
  return !hidden && !folders.test(path) && !words.test(path) && !documents.test(path) && !service.test(path);
}
