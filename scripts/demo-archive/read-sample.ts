/** Reads the hand-written files under resources/samples/demo. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { z } from 'zod'
import * as shapes from './shapes.ts'

const FOLDER = fileURLToPath(new URL('../../resources/samples/demo/', import.meta.url))

function read<T extends z.ZodType>(path: string, shape: T): z.output<T> {
  const parsed = shape.safeParse(parse(readFileSync(FOLDER + path, 'utf8')))
  if (!parsed.success) throw new Error(`${path}: ${parsed.error.message}`)
  return parsed.data
}

function yamlFiles(folder: string): string[] {
  return readdirSync(FOLDER + folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`)
}

/** The posts written for a clause, file by file, in the order they stand. */
export function readClauseEntries(): shapes.ClauseEntry[] {
  return yamlFiles('clauses').flatMap((path) => {
    const file = read(path, shapes.clauseFile)
    return file.posts.map((entry) => ({ ...entry, clause: file.clause }))
  })
}

export interface Sample {
  member: shapes.Member
  people: shapes.People
  entries: shapes.ClauseEntry[]
  ordinary: shapes.OrdinaryEntry[]
  templates: shapes.Templates
  extras: shapes.Extras
}

export function readSample(): Sample {
  return {
    member: read('member.yaml', shapes.memberFile),
    people: read('people.yaml', shapes.peopleFile),
    entries: readClauseEntries(),
    ordinary: yamlFiles('ordinary').flatMap((path) => read(path, shapes.ordinaryFile).posts),
    templates: read('templates.yaml', shapes.templateFile),
    extras: read('extras.yaml', shapes.extrasFile),
  }
}

/** The officer's list of persistent abusers that goes with the sample. */
export function readAbusers(): z.output<typeof shapes.abusersFile> {
  return read('abusers.yaml', shapes.abusersFile)
}
