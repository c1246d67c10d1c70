Grailbird.data.tweets_2013_06 = 
[
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": [
    {
     "url": "http://t.co/AbCdEfGhIj",
     "expanded_url": "http://example.org/notes",
     "display_url": "example.org/notes",
     "indices": [
      18,
      40
     ]
    }
   ]
  },
  "id_str": "341000000000000007",
  "text": "Minutes are here: http://t.co/AbCdEfGhIj",
  "id": 341000000000000007,
  "created_at": "2013-06-02 00:24:00 +0000",
  "user": {
   "screen_name": "marsh_old",
   "id_str": "550001",
   "id": 550001
  }
 }
]