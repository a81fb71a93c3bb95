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
