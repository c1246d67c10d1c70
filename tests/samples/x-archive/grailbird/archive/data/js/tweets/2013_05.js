Grailbird.data.tweets_2013_05 = 
[
 {
  "source": "web",
  "entities": {
   "user_mentions": [
    {
     "name": "Heron",
     "screen_name": "heron_hill",
     "indices": [
      3,
      14
     ],
     "id_str": "440001",
     "id": 440001
    }
   ],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "334298765432109057",
  "text": "RT @heron_hill: The footbridge over the mill stream opens on Saturday at ten, with tea from the allotment society and a band, and everybody is w…",
  "retweeted_status": {
   "source": "web",
   "entities": {
    "user_mentions": [],
    "media": [],
    "hashtags": [],
    "urls": []
   },
   "id_str": "334298000000000001",
   "text": "The footbridge over the mill stream opens on Saturday at ten, with tea from the allotment society and a band, and everybody is welcome &amp; dogs too",
   "created_at": "2013-05-14 12:30:00 +0000",
   "id": 334298000000000001,
   "user": {
    "name": "Heron",
    "screen_name": "heron_hill",
    "protected": false,
    "id_str": "440001",
    "id": 440001
   }
  },
  "id": 334298765432109057,
  "created_at": "2013-05-14 12:34:56 +0000",
  "user": {
   "name": "Marsh",
   "screen_name": "marsh_old",
   "protected": false,
   "id_str": "550001",
   "id": 550001
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [
    {
     "name": "Heron",
     "screen_name": "heron_hill",
     "indices": [
      0,
      11
     ],
     "id_str": "440001",
     "id": 440001
    }
   ],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "in_reply_to_status_id_str": "334200000000000003",
  "in_reply_to_user_id_str": "440001",
  "in_reply_to_screen_name": "heron_hill",
  "in_reply_to_status_id": 334200000000000003,
  "in_reply_to_user_id": 440001,
  "id": 334299000000000013,
  "text": "@heron_hill only the number of this one is left, as old exports have it",
  "created_at": "2013-05-14 13:00:00 +0000",
  "user": {
   "screen_name": "marsh_old",
   "id_str": "550001",
   "id": 550001
  }
 }
]