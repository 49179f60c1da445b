/** Gradle's version catalogues: libraries and plugins under the names that builds know them by. */
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { parseToml } from '../toml.ts';
import { at, entriesAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';

/** Groups of everybody's libraries, by their first labels: a catalogue does not say whose build it is for. */
const common = new Set(
  'android androidx ch.qos com.amazonaws com.android com.apollographql com.azure com.diffplug com.fasterxml com.github.ben-manes com.github.johnrengelman com.github.node-gradle com.github.spotbugs com.github.tomakehurst com.google com.gradle com.gradleup com.graphql-java com.h2database com.jakewharton com.jayway com.microsoft com.mysql com.networknt com.ninja-squad com.nimbusds com.opencsv com.oracle com.puppycrawl com.pinterest com.squareup com.sun com.thoughtworks com.tngtech com.typesafe com.uber com.vanniktech com.zaxxer commons-codec commons-io commons-lang de.undercouch dev.detekt gradle.plugin io.cucumber io.gatling io.github io.gitlab io.grpc io.insert-koin io.jsonwebtoken io.kotest io.ktor io.lettuce io.micrometer io.micronaut io.mockk io.netty io.opentelemetry io.projectreactor io.prometheus io.quarkus io.reactivex io.rest-assured io.sentry io.spring io.swagger io.vertx io.zipkin jakarta javax joda-time junit me.champeau mysql net.bytebuddy net.javacrumbs net.java net.jcip net.logstash net.ltgt net.minidev net.sf nl.littlerobots org.apache org.aspectj org.assertj org.awaitility org.bouncycastle org.codehaus org.eclipse org.flywaydb org.freemarker org.glassfish org.gradle org.graalvm org.hamcrest org.hibernate org.jacoco org.javamoney org.jboss org.jdbi org.jetbrains org.jlleitschuh org.jooq org.json org.jsoup org.junit org.keycloak org.liquibase org.mapstruct org.mockito org.mongodb org.mozilla org.openapi org.openjdk org.owasp org.postgresql org.projectlombok org.quartz-scheduler org.reactivestreams org.robolectric org.scala-lang org.seleniumhq org.slf4j org.sonarqube org.springdoc org.springframework org.testcontainers org.testng org.threeten org.webjars org.wiremock org.xerial org.yaml redis software.amazon tools.jackson xerces'.split(
    ' ',
  ),
);

export const versionCatalog: Reader = {
  id: 'version-catalog',
  version: 1,
  title: 'Gradle version catalogues',
  files: 'Files ending in .versions.toml in any folder.',
  facts: `A reference for every library (pkg:maven/group/name) and plugin (its marker artifact, pkg:maven/<id>/<id>.gradle.plugin), versions filled in, unless its group begins like everybody’s (${[...common].join(', ')}). Not: which build takes it.`,
  gives: ['pkg:maven/'],
  claims: (path) => path.endsWith('.versions.toml'),
  read(text) {
    const root = parseToml(text);
    const libraries = [...entriesAt(root, 'libraries')].flatMap(([, one]) => library(one, root));
    const plugins = [...entriesAt(root, 'plugins')].flatMap(([, one]) => plugin(one, root));
    return [...libraries, ...plugins].sort((a, b) => a.line - b.line);
  },
};

/** `"com.acme:log:1.0"`, `{ module = "com.acme:log", version.ref = "log" }`, `{ group = …, name = …, version = … }`. */
function library(node: YamlNode, root: YamlMap): ReferenceFact[] {
  const written =
    node.kind === 'scalar' ? node.text : (textAt(node, 'module') ?? `${textAt(node, 'group')}:${textAt(node, 'name')}`);
  const [group = '', name = '', version] = written.split(':');
  return artifact(group, name, version ?? versionOf(node, root), node.line);
}

/** `"com.acme.service:1.0"`, `{ id = "com.acme.service", version.ref = "x" }`. */
function plugin(node: YamlNode, root: YamlMap): ReferenceFact[] {
  const [id = '', version] = (node.kind === 'scalar' ? node.text : (textAt(node, 'id') ?? '')).split(':');
  return artifact(id, `${id}.gradle.plugin`, version ?? versionOf(node, root), node.line);
}

function artifact(group: string, name: string, version: string | null, line: number): ReferenceFact[] {
  const labels = group.split('.');
  const houses = [1, 2, 3].map((length) => labels.slice(0, length).join('.'));
  if (!/^[\w.-]+$/.test(group) || !/^[\w.-]+$/.test(name) || labels.length < 2) return [];
  if (houses.some((house) => common.has(house))) return [];
  return [reference({ type: 'maven', namespace: [group], name, version }, line)];
}

/** A text, the name of one under `versions`, or a rich one, of which the strictest is taken. */
function versionOf(node: YamlNode, root: YamlMap): string | null {
  const ref = scalarAt(node, 'version', 'ref');
  const given = ref ? at(root, 'versions', ref.text) : at(node, 'version');
  if (given?.kind === 'scalar') return given.text;
  return textAt(given, 'strictly') ?? textAt(given, 'require') ?? textAt(given, 'prefer') ?? null;
}
