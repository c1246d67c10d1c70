/** Which files of an Instagram export hold what, since the flat files of 2020. */
export type Role =
  | 'profile'
  | 'media'
  | 'comments'
  | 'threads'
  | 'flat-media'
  | 'flat-comments'
  | 'flat-messages'

const roles: readonly [RegExp, Role][] = [
  [/(^|\/)(personal_information|account_information)\/personal_information\.json$/, 'profile'],
  [/(^|\/)(media|content)\/(posts|stories|reels|archived_posts|igtv_videos)(_\d+)?\.json$/, 'media'],
  [/(^|\/)comments\/[a-z_]*comments(_\d+)?\.json$/, 'comments'],
  [/(^|\/)threads\/threads_and_replies(_\d+)?\.json$/, 'threads'],
  [/^profile\.json$/, 'profile'],
  [/^media\.json$/, 'flat-media'],
  [/^comments\.json$/, 'flat-comments'],
  [/^messages\.json$/, 'flat-messages'],
]

export const roleOf = (path: string): Role | null =>
  roles.find(([pattern]) => pattern.test(path))?.[1] ?? null

export type SpeechRole = Exclude<Role, 'profile' | 'flat-messages'>

/** Where records stand in the files of a role (see `JsonWalker`). `profile` and `direct` media of 2020 are no posts. */
export const placesOf: Record<SpeechRole, readonly string[]> = {
  media: [
    '#',
    'ig_stories.#',
    'ig_reels_media.#',
    'ig_archived_post_media.#',
    'ig_igtv_media.#',
    'ig_posts.#',
  ],
  comments: ['#', '*.#'],
  threads: ['#', 'text_post_app_text_posts.#'],
  'flat-media': ['photos.#', 'videos.#', 'stories.#'],
  'flat-comments': ['*.#'],
}
