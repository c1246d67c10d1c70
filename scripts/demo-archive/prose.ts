/** The two pages of prose that an archive carries beside its data. */

export const README_TEXT = `This is a made-up archive.

Every person, place, account and word in it was invented for showing and testing Clausemark.
The layout follows the one X uses when a member asks for their data:

  manifest.js            what is here, and how many records each file holds
  account.js             the account; profile.js and screen-name-change.js say more about it
  tweets.js and parts    posts, replies, reposts and quotes
  deleted-tweets.js      posts deleted shortly before the archive was made
  note-tweet.js          the full text of long posts
  like.js                posts of others that the account liked
  direct-messages.js     private messages, newest first
  tweets_media/          pictures and videos, named after their post

Files about advertisements, addresses of computers, devices and contacts hold dummy records only.
`

export const VIEWER_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sample archive</title>
<p>An invented archive. Its data is in the folder called data; start with README.txt.</p>
</html>
`
