# What the studio says in English: what staff do with forms. It has the desk's words besides, problems above all.
# Every other language says the same messages; tests/languages.rs holds it.

## Opening
forms-title = Forms
forms-what = Open a form to see what is wrong with it, how its parts hang together, and what its answers look like; change its words, and save it as a file that SurveyJS opens.
open-title = Open a form
open-hint = A definition in the language of SurveyJS (JSON). Choose several at once, or drop them anywhere on this page. They stay on your device.
open-pick = Choose forms
open-forms = Forms that are open
opened = Opened: { $file }.
expected-form = a form with pages, or answers to the form that is open
own-title = The programme’s own forms
own-failed = The list of the programme’s own forms could not be read: { $why }
own-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }

## The form at hand
side = Who applies by this form
side-none = Nobody: it is no application
side-mentee = Mentees
side-mentor = Mentors
tabs = Views of this form
tab-findings = Findings ({ $count })
tab-map = Map
tab-edit = Change
tab-schema = Schema
save-form = Save the form
saved-form = The form is saved.
print-form = Print this view
deed-text = Text changed.
deed-need = Changed whether it must be answered.
deed-add = Choice added.
deed-remove = Choice removed.
deed-move = Order changed.
refused-nothing-there = Nothing was changed: there is nothing at this place that could be changed so.
refused-nothing-changes = Nothing was changed: it is so already.
refused-already-there = Nothing was changed: there is a choice of this name already.
refused-blank = Nothing was changed: a choice needs a name.

## Findings
findings-none = Nothing to find fault with: everything can be shown, everything is supported, and the rules find their questions.
findings-found = { $count ->
    [one] { $count } thing to look at.
   *[other] { $count } things to look at.
  } Nothing here keeps the form from working; each says what will not go as somebody may expect.
findings-go = Go there
why-not-supported = The form asks for something that Tandem does not do. It stays in the file for other programs, and here it is left out. Ask in another way, or accept that applicants do not see it.
why-not-an-expression = A condition or calculation could not be read, and so it never holds. Look for a missing quotation mark or brace.
why-unknown-function = A condition calls a function that does not exist. It is not carried out, and the condition hardly ever holds.
why-unknown-name = A condition names a question that this form does not ask. Perhaps the question was renamed: the condition has to follow.
why-unasked-question = A rule of the program compares answers that nobody is asked for: every fit lacks them. Ask the question, or take the rule out.
why-different-options = The two sides, or the form and the program, have different words for the same thing, and so they never meet. Give both the same choices.
why-unused-question = Nobody will look at the answer: no rule, no condition, no text and no column uses it. Every question costs an applicant time. Leave it out, or use it.
why-never-shown = No answers bring this to sight. Look at its condition, or take it out.
why-optional-must = A rule blocks pairs by this answer, but it may be left blank. Make the question required, or say in the rule what a blank means.
why-duplicate-name = Two questions share a name, so the answer to one overwrites the other’s. Give each its own.
why-wrong-shape = Something in the file is not of the shape that SurveyJS gives it, and is left out. Compare it with a form that works.

## Map
map-what = Everything in the order in which it is asked. Below each stands what it depends on, and what its answer decides.
map-form = The form as a whole
map-required = required
map-hidden = hidden
map-decides = Its answer decides:
map-decides-shown = whether this is shown:
map-decides-open = whether this can be answered:
map-decides-required = whether this must be answered:
map-decides-offered = what is offered here:
map-decides-answer = the answer here:
map-decides-sound = whether the answer is accepted here:
map-decides-end = how the form ends:
map-shown-if = Shown if
map-open-if = Can be answered if
map-required-if = Must be answered if
map-offered-if = Offered if:
map-choosable-if = Can be chosen if:
map-answer-if = Answered by itself:
map-sound-if = Accepted if
map-end-if = Ends if
map-farewell-if = Says another good-bye if
kind-page = page
kind-panel = group
kind-line = a line
kind-lines = some lines
kind-one-choice = one choice
kind-choices = several choices
kind-ranking = an order
kind-yes-or-no = yes or no
kind-scale = a scale
kind-rows = a choice in each row
kind-table = a table
kind-several-lines = several lines
kind-repeating = questions that repeat
kind-reading = a text to read
kind-unsupported = not supported here

## Schema
schema-what = The shape of the answers as a JSON Schema, for programs that work with them.
schema-save = Save the schema
saved-schema = The schema is saved.

## Changing
edit-what = What a change is not about stays as it is in the file, to the letter. Every step can be undone.
edit-form-title = Title of the form
edit-language = The words in
edit-language-own = the form’s own language
edit-title = Title of { $name }
edit-description = Below the title of { $name }
edit-required = Must be answered
edit-up = Up
edit-down = Down
edit-choices = Choices ({ $count })
edit-rows = Rows ({ $count })
edit-columns = Columns ({ $count })
edit-steps = Steps ({ $count })
edit-choice = What { $value } is called
edit-remove = Remove
edit-add-name = One more
edit-add = Add

## Preview
tab-preview = Preview
width = Width
width-phone = Phone
width-desk = Desk
preview-language = Language of the form
persona = Seen as
persona-blank = Somebody who has not begun
persona-example = An example, filled in
persona-pick = Answers from a file
persona-saved = The form is shown with the answers in { $file }.

## Publishing
publish-title = The published roster
publish-what = Choose, field by field, what applicants’ pages may know of your mentors. What you do not choose stays private, and nothing is saved that singles somebody out.
publish-no-people = Load a program and people first: the roster is made of the mentors on the screen People.
publish-begin = Begin
publish-begin-hint = Begin anew, or go on with the choices that you kept from the last time. Load the roster that you published last as well, to see what would change.
publish-anew = Begin anew
publish-pick = Load choices or an earlier roster
publish-fields = How much of each answer is public
publish-fields-what = Coarse shows bands of numbers, groups of options, families of skills, regions of clocks and parts of the day.
shown-private = private
shown-coarse = coarse
shown-public = public
shown-word-for-word = word for word
publish-rare = Leave rare answers out
publish-cuts = Where bands begin, for example 2; 5; 10
publish-groups = Groups, a line each: name: option; option
publish-options = Options: { $options }
publish-no-cut = “{ $found }” is no number at which a band could begin. Nothing was changed.
publish-no-group = “{ $found }” is no group. Write a name, a colon, and the options with semicolons between them. Nothing was changed.
publish-whole = The roster as a whole
publish-least = How many mentors must share what could tell somebody from the others
publish-names = Whose names are public
names-nobody = Nobody’s
names-agree = Theirs who agreed
names-everybody = Everybody’s
names-question = The question in which they agreed
names-answer = The answer that means yes
publish-rule = Let this rule count in public, although not everybody may see it: { $rule }. Then the mentors’ answers that it reads are in the file, for anybody to read.
publish-left-out = Not published:
publish-take-back = Publish
publish-findings = What keeps it from being published
publish-sound = Nothing: nobody is singled out.
publish-more-findings = { $count } more. What settles one often settles others.
publish-too-few = Only { $count } mentors without a name would be published, fewer than { $least }.
publish-rare-answer = { $count ->
    [one] Only { $count } mentor of { $of } shares this, fewer than { $least }: { $answers }.
   *[other] Only { $count } mentors of { $of } share this, fewer than { $least }: { $answers }.
  }
publish-answer = { $question } “{ $answer }”
publish-no-answer = no answer to { $question }
remedy-coarse = Show { $question } coarsely
remedy-coarser = Choose wider bands or groups for { $question }
remedy-private = Keep { $question } private
remedy-drop = Leave “{ $answer }” out
remedy-leave-out = Do not publish { $mentors }
publish-shown = Exactly what would be public
publish-count = { $count ->
    [one] { $count } mentor
   *[other] { $count } mentors
  }, { $fields ->
    [one] { $fields } field
   *[other] { $fields } fields
  } of each.
publish-file = The file, to the last letter
publish-save-title = Save
publish-save-what = The roster goes beside the page. Keep the choices to yourself: with the secret in them anybody could tell who is who, and without them the ids change the next time.
publish-save = Save the roster
publish-save-choices = Save the choices
publish-saved = The roster is saved. Save the choices, too.
publish-saved-choices = The choices are saved. Keep them where only staff can read them.
publish-refused = Nothing was saved, because somebody would be singled out or a choice cannot be kept.
before-title = What changes
before-none = Load the roster that you published last to see what would change.
before-same = Nothing: this is what is public already.
before-copied = What was public once may have been copied. Taking it back does not make it private again.
before-field = { $question }: { $before } before, { $now } now
before-new-mentors = { $count ->
    [one] { $count } mentor is new
   *[other] { $count } mentors are new
  }
before-gone-mentors = { $count ->
    [one] { $count } mentor is gone
   *[other] { $count } mentors are gone
  }
before-newly-named = { $count ->
    [one] { $count } name is newly public
   *[other] { $count } names are newly public
  }
before-new-rules = Rules that count now: { $rules }
before-gone-rules = Rules that count no longer: { $rules }
before-least = So many must share an answer: { $before } before, { $now } now
before-answer = { $mentor }, { $question }: { $before } before, { $now } now
before-nothing = nothing
before-few = { $count ->
    [one] One person is new, gone or answers otherwise. Whoever kept the last roster can tell which profile is hers.
   *[other] So few are new, gone or answer otherwise ({ $count }) that whoever kept the last roster can tell which profiles are theirs.
  } Wait until { $least } are, if that could hurt somebody.

## Responses
responses-title = Responses
responses-what = Drop everything that came in, sealed or not, with your key. You see what counts, what was sent twice and what is damaged, and who changes, before anything is taken in.
responses-load = Open responses
responses-load-hint = Sealed files (.age), e-mails saved as text, scanned codes as text, responses as JSON, and the file of your key: all at once, in any order, or drop them anywhere on this page.
responses-pick = Choose files
responses-program = What the programme’s pages call it
responses-others-leave = Who sent nothing leaves: this is a new round
keys-title = Your key
keys-none = No key is here. Without it sealed responses cannot be opened.
keys-known = What was sealed for these can be opened. The secret half is on this page only, until you leave it.
keys-kept = What was sealed for these can be opened. The secret half is kept in this browser until you take the tick away.
key-make = Make a new key
key-made = A new key is ready. Save it before you leave this page.
key-losing = Whoever loses this file cannot open anything that was sealed for it, and nobody can help. Keep it in two places that only staff can reach, and never send it by e-mail.
key-save = Save the secret key
key-public = The public half, for the programme’s pages. Everybody may see it.
key-keep = Keep the key in this browser, so that I need not bring it along. Whoever uses this browser can open responses then.
key-remarks = The secret key of a mentoring programme. Keep it in two places, and show it to nobody else.
key-saved = The key is saved.
key-taken = The key was taken.
key-kept = The key is kept in this browser.
key-not-kept = This browser keeps nothing: save the key to a file.
key-forgotten = The key is not kept in this browser.
inbox-title = { $count ->
    [one] { $count } file
   *[other] { $count } files
  }
standing-counts = Counts
standing-latest = Counts, as this person’s latest
standing-other-version = Counts, but answers another version of the form
standing-sent-again = Sent again, left aside
standing-older = Older than another of this person, left aside
standing-unknown-form = Of a form that is not at hand
standing-other-program = Of another programme
standing-other-key = Sealed for another key
standing-damaged = Damaged
standing-foreign = No response
merge-title = What becomes of the people
merge-what = This list is what happens: who has no tick stays as she is.
merge-commit = { $count ->
    [0] Nothing to take in
    [one] Take in { $count } change
   *[other] Take in { $count } changes
  }
merge-forget = Let go of these responses
merge-mentee = mentee
merge-mentor = mentor
merge-details = What is different
merge-nothing = nothing
entry-added = new
entry-changed = changed
entry-same = as before
entry-leaves = leaves
part-id = Id
part-name = Name
part-capacity = Places
part-hours = Hours a month
part-least = Mentees at least
part-mentors = Mentors wanted
part-waited = Waited before
