/** Sharing listed accounts flags, whatever was shared; naming, challenging and earlier shares stay clear. */
import { describe, expect, test } from 'vitest'
import type { CheckPost, ListedAccount } from '../../src/core/checks/check.ts'
import { givingVoice } from '../../src/core/checks/giving-voice.ts'
import { linkedAccount } from '../../src/core/checks/shared-accounts/profile-link.ts'
import { testCheck } from './check-tester.ts'

const listedAccounts: ListedAccount[] = [
  { platform: null, handle: 'RedTroll', reason: 'Abuse of councillors, warned twice.', since: '2018-01-01' },
  { platform: 'x', handle: '@OnlyOnX', reason: 'Threats', since: null },
  { platform: 'mastodon', handle: 'troll@bad.example', reason: 'Threats', since: null },
  { platform: null, handle: 'https://twitter.com/ByLink', reason: 'Threats', since: null },
]
const before = Date.UTC(2017, 11, 31)
const shared = (handle: string | null, url: string | null = null) => ({ original: { id: '1', url, handle } })
const repost = { kind: 'repost', authorship: 'repost' } satisfies Partial<CheckPost>
const quote = { kind: 'quote', authorship: 'quote' } satisfies Partial<CheckPost>

testCheck(
  givingVoice,
  {
    flags: [
      {
        name: 'a repost of a harmless post',
        post: { text: 'RT @redtroll: what a sunset', ...repost, ...shared('redtroll') },
        message: 'repost',
        minStrength: 0.8,
      },
      {
        name: 'a repost known by its prefix only',
        post: { text: 'RT @RedTroll: what a sunset', ...repost },
        span: 'RT @RedTroll',
        message: 'repost',
      },
      {
        name: 'a repost without a trace in the text',
        post: { text: 'what a sunset', ...repost, ...shared('@REDTROLL') },
        spans: [],
        message: 'repost',
      },
      {
        name: 'a repost known by its link',
        post: { text: 'what a sunset', ...repost, ...shared(null, 'https://x.com/RedTroll/status/5') },
        message: 'repost',
      },
      {
        name: 'disapproval inside a repost is not the member’s',
        post: { text: 'RT @redtroll: this council is a disgrace', ...repost, ...shared('redtroll') },
        message: 'repost',
      },
      {
        name: 'a friendly quote',
        post: { text: 'So true, read this', ...quote, ...shared('redtroll') },
        message: 'quote',
        maxStrength: 0.79,
      },
      {
        name: 'a copy by hand',
        text: 'This! RT @RedTroll what a sunset',
        span: 'RT @RedTroll',
        message: 'copy',
      },
      { name: 'via', text: 'what a sunset (via @RedTroll)', span: 'via @RedTroll', message: 'copy' },
      {
        name: 'a link to a post',
        text: 'Worth a read https://twitter.com/RedTroll/status/99',
        span: 'https://twitter.com/RedTroll/status/99',
        message: 'link',
        minStrength: 0.8,
      },
      {
        name: 'a link without scheme',
        text: 'see x.com/redtroll/status/99',
        span: 'x.com/redtroll/status/99',
        message: 'link',
      },
      {
        name: 'a link that only the record holds',
        post: { text: 'Worth a read', links: ['https://mobile.twitter.com/redtroll/status/9'] },
        spans: [],
        message: 'link',
      },
      {
        name: 'a link to the profile',
        text: 'Follow https://x.com/RedTroll?s=20',
        message: 'profile-link',
        maxStrength: 0.79,
      },
      {
        name: 'an entry for one platform, on it',
        post: { text: 'nice', ...repost, ...shared('onlyonx') },
        message: 'repost',
      },
      {
        name: 'a fediverse account',
        post: { text: 'nice', platform: 'mastodon', ...repost, ...shared('troll@bad.example') },
        message: 'repost',
      },
      { name: 'a fediverse link', text: 'https://bad.example/@troll/109876543210', message: 'link' },
      {
        name: 'an entry written as a link',
        post: { text: 'nice', ...repost, ...shared('bylink') },
        message: 'repost',
      },
      {
        name: 'on the day the entry begins',
        post: { text: 'nice', ...repost, ...shared('redtroll'), createdAt: Date.UTC(2018, 0, 1) },
        message: 'repost',
      },
      {
        name: 'a post without a date',
        post: { text: 'nice', ...repost, ...shared('redtroll'), createdAt: null },
        message: 'repost',
      },
    ],
    clear: [
      {
        name: 'another account',
        post: { text: 'RT @someone: what a sunset', ...repost, ...shared('someone') },
      },
      { name: 'a mention', text: '@RedTroll what do you mean by that?', exempt: 'mention' },
      {
        name: 'a challenge by mention',
        text: '@RedTroll what you wrote about her is disgusting',
        exempt: 'mention',
      },
      {
        name: 'a quote that challenges',
        post: { text: 'This is disgusting. Please report.', ...quote, ...shared('redtroll') },
        exempt: 'challenge',
      },
      {
        name: 'a link to report it',
        text: 'Please report https://x.com/redtroll/status/9, no place for this in our party',
        exempt: 'challenge',
      },
      {
        name: 'a repost from before',
        post: { text: 'nice', ...repost, ...shared('redtroll'), createdAt: before },
        exempt: 'earlier',
      },
      {
        name: 'the same handle on another platform',
        post: { text: 'nice', platform: 'instagram', ...repost, ...shared('onlyonx') },
      },
      { name: 'a handle that only begins the same', text: 'RT @RedTrolley what a sunset' },
      { name: 'a link to a search', text: 'https://x.com/search?q=redtroll' },
      { name: 'a link to a newspaper', text: 'https://www.example.com/redtroll/status/9' },
    ],
  },
  { listedAccounts },
)

testCheck(givingVoice, {
  flags: [],
  clear: [{ name: 'anything, with an empty list', text: 'RT @RedTroll hi' }],
})

describe('linkedAccount', () => {
  test.each([
    ['https://x.com/Name/status/12', { platform: 'x', handle: 'name', what: 'post' }],
    ['http://www.twitter.com/Name', { platform: 'x', handle: 'name', what: 'profile' }],
    [
      'https://bsky.app/profile/a.bsky.social/post/3k',
      { platform: 'bluesky', handle: 'a.bsky.social', what: 'post' },
    ],
    ['https://www.instagram.com/some.one/', { platform: 'instagram', handle: 'some.one', what: 'profile' }],
    ['https://instagram.com/p/AbC/', null],
    ['https://m.facebook.com/some.one/posts/123', { platform: 'facebook', handle: 'some.one', what: 'post' }],
    ['https://www.tiktok.com/@one/video/123', { platform: 'tiktok', handle: 'one', what: 'post' }],
    [
      'https://social.example/@one@other.example',
      { platform: null, handle: 'one@other.example', what: 'profile' },
    ],
    [
      'https://social.example/users/one/statuses/9',
      { platform: null, handle: 'one@social.example', what: 'post' },
    ],
    ['https://example.org/news', null],
    ['', null],
  ])('%s', (link, expected) => {
    expect(linkedAccount(link)).toEqual(expected)
  })
})
