/** The officer's list of persistent abusers. */
import { useEngineChange, useEngineQuery } from './engine-query.ts'

export const useAbusers = () => useEngineQuery('abusers', 'abusers.list', {})
export const useAddAbusers = () => useEngineChange('abusers.add')
export const useRemoveAbuser = () => useEngineChange('abusers.remove')
