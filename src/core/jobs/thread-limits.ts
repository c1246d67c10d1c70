/** Limits that every thread is started with. */
import type { ResourceLimits } from 'node:worker_threads'

/** A thread left alone takes 128 MB for objects that live for a moment, and is no faster for it. */
export const threadLimits: ResourceLimits = { maxYoungGenerationSizeMb: 48 }
