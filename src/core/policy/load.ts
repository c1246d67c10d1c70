/** Reads one policy file. Whether its checks exist and its examples hold is the business of compile and examples. */
import { createHash } from 'node:crypto'
import { type Policy, policySchema } from '../../shared/policy.ts'
import { readYaml } from './yaml-file.ts'

export interface LoadedPolicy {
  policy: Policy
  /** The file as read, kept with every run. */
  text: string
  /** Of the file's UTF-8 bytes, lower-case hex. */
  sha256: string
  fileName: string
  /** 1-based line of the node at a path, for saying where something is wrong. */
  lineOf(path: readonly PropertyKey[]): number
}

/** Throws AppError `bad-policy` with file, line and reason. */
export function loadPolicy(text: string, fileName: string): LoadedPolicy {
  const { value: policy, lineOf } = readYaml(text, fileName, policySchema)
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  return { policy, text, sha256, fileName, lineOf }
}
