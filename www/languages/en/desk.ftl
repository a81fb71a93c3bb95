# What the page says in English. Every other language says the same messages; tests/languages.rs holds it.
# A new language is a copy of this file under its tag, and a line in index.json.

## Around every screen
skip = Skip to the content
menu = Screens
language = Language (kept on this device)
theme = Light or dark (kept on this device)
theme-device = Auto
theme-light = Light
theme-dark = Dark
screen-start = Start
screen-people = People
screen-rules = Rules
screen-matches = Matches
screen-gap = Gap
screen-circles = Circles
screen-fit = Your fit
screen-forms = Forms
screen-publish = Publish
screen-responses = Responses
studio-opening = The studio is opening …
studio-failed = The studio could not open: { $why }. Check the connection, then reload the page; nothing of yours is lost until you leave it.
later-fetching = What this screen needs is on its way …
later-failed = What this screen needs could not be fetched. Check the connection, then try again; nothing of yours is lost.
later-again = Try again
footer-private = Everything happens inside your browser. Nothing about anybody leaves this device.
footer-kept = This page keeps only the language and the light or dark that you chose, and your key if you ask for that; and only on this device.
close = Close
undo-group = Steps
undo = Undo
redo = Redo
undone = Undone.
redone = Done again.
page-of = Page { $page } of { $pages }
page-earlier = Previous
page-later = Next

## Start
start-title = Mentors and mentees, matched with care
start-what = Tandem compares what mentees look for with what mentors offer, by your organisation’s own rules, finds the best matching for everybody together, and says why.
start-private = It runs entirely in this browser: no account, no server, and nothing about anybody leaves your device.
start-staff = For staff
start-staff-what = Load your people, see what is wrong, set the rules, review every pair with its reasons, and take the matching with you.
start-staff-go = Open the people
start-applicant = For applicants
start-applicant-what = Answer a few questions and see how well the mentors of this programme fit you, and why.
start-applicant-go = See how you fit
start-demonstration = Demonstration
start-demonstration-what = A programme with made-up people, already matched, to look around in.
start-demonstration-go = Look at the matching
start-matched = { $placed } of { $mentees } mentees matched with { $mentors } mentors.

## Steps
step-load = Files loaded.
step-demonstration = Back to the demonstration.
step-weight = Weight changed.
step-level = Level changed.
step-missing = Treatment of missing answers changed.
step-choose = Mentor chosen by hand.
step-release = Choice by hand released.
changed = { $placed } { $placed ->
    [one] mentee is
   *[other] mentees are
  } placed{ $placedMore ->
    [0] , as before
   *[other] , { $placedSigned } against before
  }; { $moved ->
    [0] nobody moved.
    [one] { $moved } mentee has another mentor now.
   *[other] { $moved } mentees have another mentor now.
  }

## People
people-title = People
people-demonstration = The people of the demonstration: { $program }.
people-own = The people of { $program }.
people-sides = Which side
people-mentors = Mentors ({ $count })
people-mentees = Mentees ({ $count })
people-table = People and what they said
people-search = Search in everything that was said
people-only-problems = Only with problems
people-found = { $found } of { $all } shown
people-name = Name
people-id = Id
people-places = Places
people-problems = Problems
people-said = What was said
people-left-out = Takes no part
people-pages = Pages of people
people-save = Save these people (JSON)
people-n-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
  }
places-blank = Blank: counted as { $offered }
places-stated = { $offered }
places-capped = Said { $stated }, counted as { $offered }
said-nothing = Not answered

## Loading
load-title = Load your own files
load-hint = A program (JSON), people (JSON), one CSV file for mentors and one for mentees, a matching, or a receipt to be checked. Choose several at once, or drop them anywhere on this page.
load-pick = Choose files
load-demonstration = Back to the demonstration
load-drop = Let go to load these files. They stay on your device.
load-which-side = Whose file is { $file }? Its headings fit mentors and mentees equally well.
load-as-mentors = Mentors
load-as-mentees = Mentees
load-done = Loaded: { $files }.
load-refused = Nothing was loaded, and everything is as it was. Please put this right first:

## Problems
problems-title = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
  } in the files
problems-none = No problems in program and people.
problems-save = Save the list
problems-more = { $count } more are in the saved list.
place-row = row { $row }
place-column = column “{ $column }”
place-person = “{ $id }”
found = Found: “{ $found }”.
found-nothing = Found nothing.
expected-detail = Expected: { $expected }.
problem-not-text = The file is no text that can be read here.
problem-not-json = The file is not JSON.
problem-wrong-shape = This is not of the expected shape.
problem-wrong-version = The file is of another version.
problem-no-headings = The table has no headings.
problem-missing-column = A column that the program expects is missing.
problem-unused-column = A column is not used by the program.
problem-ragged-row = A row has more or fewer cells than there are headings.
problem-open-quote = A quotation mark is opened and never closed.
problem-missing-id = A person has no id.
problem-duplicate-id = Two people have the same id.
problem-unknown-question = An answer to a question that the program does not ask.
problem-wrong-kind = An answer of the wrong kind.
problem-second-answer = More than one answer where one is asked for.
problem-unknown-option = An answer that is none of the options.
problem-not-a-number = An answer that is no number.
problem-not-a-capacity = A capacity that is no whole number of places.
problem-not-a-count = A number of people or rounds that is no whole number, or too many.
problem-not-monthly-hours = Hours a month that cannot be read.
problem-not-hours = Weekly hours that cannot be read.
problem-no-time-zone = Weekly hours without a time zone.
problem-unknown-time-zone = A time zone that is not known.
problem-unknown-person = A name that nobody on the other side has.
problem-ambiguous-person = A name that more than one person has.
problem-missing-text = A text is missing in a language of the program.
problem-duplicate-name = A name stands more than once in the program.
problem-unknown-reference = The program names something that is not there.
problem-incomparable = A rule compares what cannot be compared.
problem-out-of-range = A number is out of its range.
problem-not-a-week = The week of the program cannot be read.
problem-vocabulary-clash = Two skills claim the same word, or one has no name.
problem-foreign-meanings = The table of meanings is not the one of this version. Free texts are compared by words alone.
problem-no-meanings = The table of meanings is not there. Free texts are compared by words alone.
problem-nothing-weighs = No rule weighs anything.
problem-unknown-pair-member = A pair names somebody who is not here.
problem-over-capacity = Somebody has more than may be given.
problem-blocked-pair = A pair that a rule blocks.
problem-too-many-pairs = There are too many pairs for this.
problem-wrong-total = A figure does not agree with the pairs.
problem-unsound-circle = A circle that does not keep the rules.
problem-broken-lock = A pair that somebody chose was not made.
problem-fits-too-little = A pair fits less than it must.
problem-unproven = It is not proven that nothing is better.
problem-changed-file = The receipt was changed after it was written.
problem-other-program = The file is of another program.
problem-other-people = The receipt is of other people.
problem-other-version = The receipt was written by another version of Tandem.
problem-not-sealed = The file is not a sealed response.
problem-other-key = The response is sealed for another key.
problem-damaged = The sealed response was cut off or changed on its way.
problem-not-a-key = This is not a key, or not a whole one.
problem-too-long = The response is too long to be sent in this way.
problem-missing-part = A part of the response is missing.
problem-foreign-part = This is not a part of this response.
problem-unknown-form = The response is to a form that is not here.
problem-other-form = The response is to another version of the form.
problem-sent-again = The same response was sent more than once.
problem-older-response = The same person sent a later response.
problem-untaken-answer = No question of the program takes this answer.
problem-not-supported = Not supported here. It stays in the file.
problem-not-an-expression = A condition that cannot be read.
problem-unknown-function = A function that does not exist. It is not carried out.
problem-unknown-name = No question of this form has this name.
problem-unasked-question = A rule compares answers to a question that no form asks.
problem-different-options = The options differ between the two sides.
problem-unused-question = Nothing uses the answer to this question.
problem-never-shown = This can never be shown.
problem-optional-must = A must rule hangs on a question that may be left blank.
problem-cannot-be-shown = This cannot be published in this way.
problem-private-answer = Something private would become public.
problem-singles-out = What would be published singles somebody out.
effect-noted = Nothing is lost.
effect-ignored-in-part = This part of the answer is left out.
effect-ignored = The answer counts as missing.
effect-left-out = The person takes no part until this is put right.
effect-set-aside = This response is set aside; the others are not touched by it.
effect-unverified = So the receipt does not hold.
effect-withheld = Nothing is published until this is put right.
effect-refused = Nothing is loaded until this is put right.

## Rules
rules-title = Rules
rules-what = What makes a pair fit. Move a weight, and everybody is matched again at once.
rules-follows = What follows from these rules
rules-save = Save the program to a file
rules-unsaved = Changed, not saved
saved-program = The program was saved to a file.
rule-weight = Weight
rule-weight-number = Weight of “{ $rule }” as a number
rule-share = Counts for { $percent }% of a fit
rule-level = Level
rule-missing = When an answer is missing
level-must = Must
level-should = Should
level-should-not = Should not
level-must-not = Must not
missing-neutral = Half the points
missing-zero = No points
missing-blocks = The pair is blocked
seen-all = Seen by everybody
seen-staff = Seen by staff
seen-nobody = Used, never shown
comparison-overlap = How much of “{ $mentee }” (mentee) the mentor covers with “{ $mentor }”. { $related ->
    [0] Only the same counts.
   *[other] A related skill counts { $related }%.
  }
comparison-same = Whether mentee and mentor share an answer to “{ $mentee }” and “{ $mentor }”.
comparison-different = Whether mentee and mentor share nothing in “{ $mentee }” and “{ $mentor }”.
comparison-table = What the mentor’s “{ $mentor }” is worth for the mentee’s “{ $mentee }”, by the table of the program.
comparison-band = How many steps the mentor stands above the mentee, from “{ $mentee }” to “{ $mentor }”: best { $ideal }, from { $lowest } to { $highest }.
comparison-near = How near “{ $mentee }” (mentee) and “{ $mentor }” (mentor) are; from a difference of { $within } on it counts nothing.
comparison-hours = How many minutes of the week both are free, in “{ $mentee }” and “{ $mentor }”: { $enough } count fully{ $atLeast ->
    [0] .
   *[other] , fewer than { $atLeast } count nothing.
  }
comparison-time-zone = How near their clocks are, in “{ $mentee }” and “{ $mentor }”; from { $within } hours of difference on it counts nothing.
comparison-goals = How much the mentee’s “{ $mentee }” and the mentor’s “{ $mentor }” speak of the same.
comparison-goals-meaning = How much the mentee’s “{ $mentee }” and the mentor’s “{ $mentor }” speak of the same, by words and by meaning. Names, numbers and words of identity do not count.
comparison-wish-mentee = Whether the mentee named this mentor in “{ $mentee }”, the first name most; { $most ->
    [one] one name counts.
   *[other] { $most } names count.
  }
comparison-wish-mentor = Whether the mentor named this mentee in “{ $mentor }”, the first name most; { $most ->
    [one] one name counts.
   *[other] { $most } names count.
  }
comparison-avoid = Whether one named the other in “{ $mentee }” or “{ $mentor }”; then they are not matched.
comparison-avoid-mentee = Whether the mentee named this mentor in “{ $mentee }”; then they are not matched.
comparison-avoid-mentor = Whether the mentor named this mentee in “{ $mentor }”; then they are not matched.

## Figures
figure = { $count }
figure-of = { $placed } of { $mentees }
figure-more = { $more ->
    [0] as before
   *[other] { $signed } against before
  }
figure-placed = Mentees placed
figure-places = Places used
figure-points = Points of all pairs
figure-mean = Mean fit of a pair, of 10,000
figure-moved = Mentees moved by the last step
figure-proof = Best matching

## Matches
matches-title = Matches
matches-what = Who goes with whom: as many mentees placed as can be, and then the most points for all together.
matches-best = Proven best
matches-not-best = Not proven
matches-best-why = Checked apart from how it was made: places, blocks, totals, and that nothing better exists.
matches-given-up = These choices by hand cannot be kept under the rules and people of now: { $pairs }.
matches-save-csv = Save as a table (CSV)
matches-save-json = Save as JSON
matches-print = Print with reasons
saved-matching = The matching was saved to a file.
unplaced-title = { $count ->
    [one] { $count } mentee without a mentor
   *[other] { $count } mentees without a mentor
  }
unplaced-badge = No mentor
unplaced-blocked = “{ $rule }” blocks { $count } of { $mentors } mentors.
unplaced-taken = { $count ->
    [one] { $count } mentor could mentor her, but every place there went to others.
   *[other] { $count } mentors could mentor her, but all their places went to others.
  }
unplaced-pages = Pages of mentees without a mentor
pairs-title = Pairs
pairs-search = Search for a name
pairs-found = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
  }
pairs-pages = Pages of pairs
pair-with = with
pair-by-hand = By hand
pair-why = Why?
pair-choose = Choose another mentor
pair-choose-first = Choose a mentor
pair-release = Let Tandem choose again
points-of = { $points } of { $most }
reasons-caption = The rules, both answers, and the points of each
reasons-rule = Rule
reasons-mentee = The mentee said
reasons-mentor = The mentor said
reasons-points = Points
reasons-evidence = In common
reasons-quotation = Nearest in meaning
meaning-fetching = Your program compares free texts by meaning, too. The table for that is being loaded; until it is here, words alone count.
meaning-failed = Your program compares free texts by meaning, too, but the table for that could not be loaded. Words alone count.
meaning-again = Try again
reason-private = Private preferences
reason-private-met = A private preference was met.
reason-same-person = Nobody is her own mentor
reason-blocks = Blocked
reason-holds = Not in the way
silent-mentee = The mentee did not answer.
silent-mentor = The mentor did not answer.
silent-both = Neither of them answered.
candidates-title = Mentors for { $name }, the best first
candidates-search = Search for a mentor
candidates-more = Show more
candidate-places = { $taken } of { $places } places taken
candidate-current = Matched now
candidate-keep = Keep by hand
candidate-choose = Choose
candidate-full = All places are given by hand
band-strong = Strong
band-good = Good
band-fair = Fair
band-weak = Weak

## A question to the engine
asking-stopped = Stopped. Nothing was changed.
asking-failed = That could not be worked out: { $why }
asking-again = Ask again

## Gap
gap-title = Whom to look for
gap-what = One more person can place several, because others move. Here you see which answers to look for, so that more people are placed: each is worked out by matching everybody again with such a person.
gap-no-matching = This follows from the matching, which is not made yet: see Matches.
gap-nobody-left = Every mentee has a mentor, and every mentor with places has a mentee.
gap-mentees-left = { $mentees ->
    [one] { $mentees } mentee has no mentor.
   *[other] { $mentees } mentees have no mentor.
  } Every mentor with places has a mentee.
gap-mentors-left = Every mentee has a mentor. { $mentors ->
    [one] { $mentors } mentor with places has no mentee: you may rather look for mentees.
   *[other] { $mentors } mentors with places have no mentee: you may rather look for mentees.
  }
gap-both-left = { $mentees ->
    [one] { $mentees } mentee has no mentor
   *[other] { $mentees } mentees have no mentor
  }, and { $mentors ->
    [one] { $mentors } mentor with places has no mentee.
   *[other] { $mentors } mentors with places have no mentee.
  }
gap-sides = Whom to look for
gap-look-for-mentors = Look for mentors
gap-look-for-mentees = Look for mentees
gap-working = Matching everybody again with one more person of each kind. You can go on working.
gap-found = { $count ->
    [one] { $count } answer is worth looking for.
   *[other] { $count } answers are worth looking for.
  }
gap-wanted = The answers that are worth most
gap-nothing = Nothing is missing: no answer that the programme knows would place more people or make the pairs fit better.
gap-no-mentors = There is no mentor yet: load mentors first, and see here whom to look for then.
gap-no-mentees = There is no mentee yet: load mentees first, and see here whom to look for then.
gap-mentors-about = One more mentor who gives this answer, and is otherwise like most mentors here.
gap-mentees-about = One more mentee who gives this answer, and is otherwise like most mentees here.
gap-mentors-fit-better = Nobody is missing: one more mentor would place no more mentees. With these answers the pairs would fit better.
gap-mentees-fit-better = Nobody is missing: one more mentee would give no more mentors somebody. With these answers the pairs would fit better.
gap-table = Answers, how many more people each would place, and points
gap-answer = Answer
gap-question = Question
gap-mentees-served = More mentees placed
gap-mentors-served = More mentors with a mentee
gap-mentees-met = Could be matched, of mentees without a mentor
gap-mentors-met = Could be matched, of mentors without a mentee
gap-points = More points
gap-save = Save as a table (CSV)
gap-saved = The list was saved to a file.
gap-places = Which mentors to ask for one more place
gap-places-about = What one more place with each would bring, those who would bring most first.
gap-places-nothing = No mentor’s further place would place more people or make the pairs fit better.
gap-placed-then = Would have a mentor then:
gap-more-placed = { $count ->
    [0] Nobody more placed
    [one] { $count } more placed
   *[other] { $count } more placed
  }
gap-more-points = { $count ->
    [0] The same points as before.
   *[other] { $signed } points.
  }

## Circles
circles-title = Circles
circles-what = Groups in which everybody teaches and learns, in an hour that all share. Nobody has to be a mentor first.
circles-none = This program has no circles
circles-how-to-add = To make circles, add a section “circles” to the program’s file: the questions of what people can teach, what they want to learn and when they are free, and how many people a circle has. Then load the file under People.
circles-example = The demonstration’s program, as an example
circles-make = Make circles
circles-again = Try another arrangement
circles-working = Making circles in the background. You can go on working.
circles-file-working = Writing the file.
circles-print = Print all
circles-saved = The circles were saved to a file.
circles-figures = How good these circles are
circles-people = People in a circle
circles-worst = Least covered of anybody’s wishes
circles-mean = Covered of wishes, on average
circles-percent = { $percent }%
circles-at-most = No arrangement can exceed { $most }.
circles-at-most-percent = No arrangement of as many people can exceed { $most }%.
circles-arrangement = Arrangement { $count }
circles-best = Proven best
circles-not-best = Found by search, not proven best
circles-made = { $count ->
    [0] No circles could be made
    [one] { $count } circle
   *[other] { $count } circles
  }
circle-title = Circle { $count }
circle-convener = { $name } convenes it.
circle-no-convener = Nobody of them said that she would convene it.
circle-slots = When all of them are free ({ $zone }):
circle-lessons = Who teaches whom what
circle-covered = { $percent }% of what she wants is covered
circle-teaches = { $teacher } teaches { $learner }: { $want }
circle-teaches-related = { $teacher } teaches { $learner }: { $teaches }, related to { $want }
circle-not-covered = Taught by nobody in this circle
circle-want = { $want }, for { $name }
circle-all-covered = Something of everything that they want is taught in this circle.
in-none-title = { $count ->
    [one] { $count } person in no circle
   *[other] { $count } people in no circle
  }
in-none-teaches-nothing = She says nothing that she can teach.
in-none-wants-nothing = She says nothing that she wants to learn.
in-none-no-hours = She states no hours.
in-none-no-shared-time = Too few share a time with her.
in-none-nobody-wants = Nobody who shares a time with her wants what she can teach.
in-none-nobody-teaches = Nobody who shares a time with her teaches what she wants.
in-none-only-apart = Only people with whom she must not be are left.
in-none-not-alone = Somebody asked not to be the only one of a kind, and would be.
in-none-private = A private wish stands in the way.
in-none-not-at-once = For each of these there is somebody, but not all at one time.
in-none-no-room = Nothing stands in her own way: the numbers did not come out.
in-none-kind = The kind: { $kind }.
in-none-counts = Others: { $others }. Share a time with her: { $time }. Of those, want what she teaches: { $want }; teach what she wants: { $teach }.
in-none-apart = Must not be with her: { $count }.

## Applicants
fit-title = How would you fit?
fit-what = Answer what you like. You see at once which mentor profiles suit you, and why. You never see a name, and nobody sees yours.
fit-private = Nothing is stored or sent. When you close this page, your answers are gone, unless you save them to a file.
fit-form = Your answers
fit-save = Save my answers to a file
fit-forget = Clear everything
fit-results = Mentor profiles for you
fit-none = Answer a question or two, and profiles that suit you appear here.
fit-no-strong = No strong fit yet. More answers may help; or this programme may be short of mentors for you.
fit-found = { $count ->
    [one] { $count } of these profiles fits you well.
   *[other] { $count } of these profiles fit you well.
  }
fit-profile = Mentor profile
fit-offers = The mentor says: { $answer }
fit-not-yet = Not compared, for lack of an answer of yours: { $rules }.
fit-no-answer = No answer
fit-rank = Choice { $count }
hint-skills = In your own words, separated by commas. The most important first.
hint-several = Several are fine, separated by commas.
hint-choices = Choose all that apply.
hint-hours = For example: Mon 18:00-20:00; Sat 10:00-12:00
hint-time-zone = Begin with your region or city, such as Europe/Madrid.
met-well = fits well
met-partly = fits in part
met-not = does not fit
met-silent = the mentor has not said

# A matching that takes its time
solving-working = Matching in the background. You can go on working.
solving-stopped = The matching was stopped. Nothing was changed.
solving-failed = The matching could not be made: { $why }
solving-stop = Stop
solving-again = Match now

# Questions to the engine
asking = Working it out …
matches-not-plain = This programme matches in rounds or by hours. The questions what a pair costs, what would help, how firm pairs are and who comes next, and the comparison are there only where all are matched at once and by places.
price-ask = What would it cost?
price-what = If the two were a pair:
price-made = The two are a pair already; it costs nothing.
price-cannot = This cannot be: { $why }
gain-placed-same = As many mentees would be placed as now.
gain-placed-more = { $count ->
    [one] { $count } mentee more would be placed.
   *[other] { $count } mentees more would be placed.
  }
gain-placed-fewer = { $count ->
    [one] { $count } mentee fewer would be placed.
   *[other] { $count } mentees fewer would be placed.
  }
gain-points-same = All pairs together would have as many points as now.
gain-points-more = { $count ->
    [one] { $count } point more for all pairs together.
   *[other] { $count } points more for all pairs together.
  }
gain-points-fewer = { $count ->
    [one] { $count } point fewer for all pairs together.
   *[other] { $count } points fewer for all pairs together.
  }
gain-other = { $aim }: { $signed }.
gain-worst = The pair that fits least would have { $after } points instead of { $before }.
aim-waited = Rounds waited by those who are placed
aim-least = Places filled that should not stay empty
aim-further = Mentees with a further mentor
aim-kept = Pairs kept from before
aim-spread = Evenness of mentees over mentors
moves-title = Who would move:
moves-nobody = Nobody else would move.
move-from-to = { $mentee }: from { $from } to { $to }.
move-to = { $mentee } would get { $to }.
move-from = { $mentee } would lose { $from }.
help-ask = What would help?
help-none = No single step would help: no one rule less, no one place more, no one choice by hand less.
help-rule = If the rule “{ $rule }” did not count for { $name }:
help-place = One more place with { $mentor }:
help-want = One more mentor for { $mentee }:
help-lock = One choice by hand less, { $mentee } with { $mentor }:
help-then = { $name } would be with { $with }.
help-certain = That is certain.
help-tie = It is a tie: somebody else could as well be placed instead.
obstacle-banned = { $count } ruled out by hand (“never these two”).
obstacle-few = { $count } would fit less than a pair must in this programme.
left-title = Mentors with places left
left-what = What stands between them and the mentees. For those who have nobody, Tandem can say what would help.
left-badge = No mentee
left-blocked = “{ $rule }” blocks { $count } of { $mentors } mentees.
left-elsewhere = { $count ->
    [one] { $count } mentee could be here, but is not in the best matching for all.
   *[other] { $count } mentees could be here, but are not in the best matching for all.
  }
left-pages = Pages of mentors with places left
firm-ask = How firm are these pairs?
firm-summary = { $robust } of { $pairs } pairs are robust: they hold with at least three of four sets of weights that are up to a fifth higher or lower.
firm-robust = Robust
firm-fragile = Fragile
firm-held = holds with { $held } of { $draws } nearby weights
next-ask = Who comes next?
next-are = Next: { $mentors }.
next-nobody = Nobody: no other mentor is free for this mentee.
step-ban = Never these two.
step-lift = These two may be a pair again.
ban = Never these two
ban-badge = Never, by hand
ban-lift = Allow again
bans-title = { $count ->
    [one] { $count } pair never to be made
   *[other] { $count } pairs never to be made
  }
ways-title = Other ways to match
ways-what = The same people, matched in other ways around what was decided by hand.
ways-ask = Compare
ways-caption = Ways to match, and what came of each
ways-way = Way
ways-placed = Placed
ways-points = Points
ways-worst = Worst fit
ways-rather = Pairs that would both rather
ways-heaviest = Most mentees on one mentor
way-best = Best for all together
way-best-means = What this page shows: by the order that the program says, nothing is better.
way-mentees = Stable, mentees choose
way-mentees-means = No two would both rather be together, and each mentee has the best mentor that this allows.
way-mentors = Stable, mentors choose
way-mentors-means = No two would both rather be together, and each mentor has the best mentees that this allows.
way-greedy = Best pair first
way-greedy-means = The pair with the most points is made, then the next, as one does by hand.
receipt-save = Save the receipt
receipt-what = Keep it with the program and the people: whoever has these can load it here later, and see that the matching was not changed and that nothing was better.
receipt-saved = The receipt was saved to a file.
receipt-best = { $file }: this receipt holds for the program and people of now, and nothing is better.
receipt-true = { $file }: this receipt holds for the program and people of now, but it does not prove that nothing is better.
receipt-false = { $file }: this receipt does not hold for the program and people of now.

## The agreed matching, and its repair
agreed-title = Agreed matching
agreed-none = Once your team agrees on this matching, keep it as agreed. Whatever changes later (somebody leaves, a rule moves), Tandem says which agreed pairs would move, and can repair the matching so that as few as possible do.
agree = Agree on this matching
agree-anew = Agree on the matching of now instead
agreed-here = Agreement { $count }
agreed-file = From { $file }
agreed-forget = Forget the agreement
agreed-stands = { $count ->
    [one] The one agreed pair stands.
   *[other] All { $count } agreed pairs stand.
  }
agreed-would-move = { $count } of { $all } agreed pairs { $count ->
    [one] is
   *[other] are
  } not in the matching of now, which was made without regard to the agreement.
agreed-moved = { $count } of { $all } agreed pairs { $count ->
    [one] is
   *[other] are
  } gone after the repair.
repaired-fewest = Repaired: as many agreed pairs kept as possible
repaired-at-most = { $count ->
    [one] Repaired with at most { $count } change
   *[other] Repaired with at most { $count } changes
  }
repair-fewest = Repair: keep as many agreed pairs as possible
repair-most = At most so many changes
repair-limit = Repair with at most so many
repair-most-hint = Agreed pairs that may be broken up, beside those of people who are gone. More changes allow better fits.
repair-most-wrong = Please write a whole number, such as 3.
repair-free = Match freely again
repair-working = Working out which pairs stay and who moves.
repair-would = { $count ->
    [0] Nobody would move: all agreed pairs stay.
    [one] { $count } mentee would have other mentors than was agreed:
   *[other] { $count } mentees would have other mentors than was agreed:
  }
repair-did = { $count ->
    [0] Nobody moved: all agreed pairs stay.
    [one] { $count } mentee has other mentors than was agreed:
   *[other] { $count } mentees have other mentors than was agreed:
  }
repair-open = It is not proven that nothing is better within so many changes.
repair-apply = Make this repair
repair-discard = Leave it
moved-caption = Who moves, from whom to whom, and why
moved-mentee = Mentee
moved-before = As agreed
moved-after = After the repair
moved-why = Why
moved-nobody = Nobody
why-left = { $name } left.
why-declined = { $name } declined.
why-gone = { $name } is not among the people any more.
why-cannot = A rule, a ban or a choice by hand of now stands between her and { $mentor }.
why-no-place = { $mentor } has fewer places than before.
why-makes-room = Her place with { $mentor } goes to { $mentees }.
why-moves-on = It is better for all together.
why-finds-place = A place is there for her.
why-unexplained = It follows from the rounds or hours of the programme.
matches-best-kept-why = Checked apart from how it was made: places, blocks, totals, and that nothing better exists with as many agreed pairs kept.
matches-limited = This matching keeps to a number of changes. The questions what a pair costs, what would help, how firm pairs are and who comes next, the comparison and the receipt are there again once all are matched freely, or with as many agreed pairs kept as possible.
leave-left = { $name } left
leave-declined = { $name } declined
gone-title = { $count ->
    [one] { $count } person taken out
   *[other] { $count } people taken out
  }
gone-what = They take no part, and stay out of newer files of people, too, until you bring them back.
gone-mentee-left = { $name } (mentee) left
gone-mentee-declined = { $name } (mentee) declined
gone-mentor-left = { $name } (mentor) left
gone-mentor-declined = { $name } (mentor) declined
gone-back = Bring back
saved-people = The people were saved to a file.
gave-way = { $mentor } was chosen by hand before, fits least, and gave way: she wants no more mentors.
load-agreed = The matching in the file cannot be as it stands. It was kept as agreed, so that you can repair it. What is not so any more:
step-leave = Taken out of the people.
step-return = Brought back.
step-agree = Agreed on this matching.
step-forget = The agreement was forgotten.
step-repair = Repaired.
step-free = Matched freely again.
asking-on-page = This browser gives the work no thread of its own: the page stands still until it is done.
pair-choose-further = Choose mentors
