# A form that is filled in.
step-of = Step { $step } of { $steps }
next = Continue
back = Back
to-summary = Check your answers
finish = Finish
required = (required)
error = Error:
comment = Comment
choose = Choose one
yes = Yes
no = No
other = Other
other-what = Please say what
none = None of these
all = All of these
add = Add one more
remove = Remove
clear-answer = Clear this answer
not-answered = Not answered
change = Change
letters = { $length } of at most { $most } letters
at-most = { $count ->
    [one] Choose at most one.
   *[other] Choose at most { $count }.
}
find-choices = Find a choice
found-choices = { $found } of { $all } shown, { $chosen } chosen
not-supported = “{ $title }” is a question of the kind “{ $kind }”, which is not supported here. Please answer it in another way, for example by e-mail.
if-it-applies = (if it applies)

# Putting things in an order.
ranking-how = Put the most important first. Choose a number, or move a line up or down.
ranked = This is your order.
not-ranked = You have not put these in an order yet.
keep-order = Keep this order
place-of = Place of { $choice }
move-up = Move { $choice } up
move-down = Move { $choice } down
moved = { $choice } is now number { $place } of { $count }.

# Questions that repeat.
panel-title = Number { $count }
panel-removed = { $title } was removed.
panel-gone = One was removed.
put-back = Put it back
panel-back = It is back.

# The summary.
summary-title = Check your answers
summary-lead = Nothing has been sent. You can still change everything.

# What is wrong with an answer.
mistakes-title = Something is missing or needs another look
mistake-at = { $title } — { $mistake }
mistake-required = Please answer this.
mistake-required-write = Please write something here.
mistake-required-choose = Please choose one.
mistake-required-several = Please choose at least one.
mistake-required-rank = Please put these in an order, or keep the order shown.
mistake-any-required = Please answer at least one of these questions.
mistake-other-empty = You chose “Other”. Please say what.
mistake-row-empty = Please answer every row.
mistake-rows-alike = Two rows have the same answer. Each needs its own.
mistake-too-small = This must be { $least } or more; “{ $found }” is less.
mistake-too-great = This must be { $most } or less; “{ $found }” is more.
mistake-too-early = This must be { $least } or later; “{ $found }” is earlier.
mistake-too-late = This must be { $most } or earlier; “{ $found }” is later.
mistake-between-steps = This must be a multiple of { $step }; “{ $found }” is none.
mistake-not-a-number = “{ $found }” is no number. Please write one in digits, such as 3.
mistake-out-of-range = This must be from { $least } to { $most }; “{ $found }” is not.
mistake-wrong-length = This must have from { $least } to { $most } letters; “{ $found }” has not.
mistake-too-short = This must have at least { $least } letters; “{ $found }” has fewer.
mistake-digit-at-end = This may not end in a digit; “{ $found }” does.
mistake-too-few = { $least ->
    [one] Please choose at least one.
   *[other] Please choose at least { $least }.
}
mistake-too-many = { $most ->
    [one] Please choose one alone.
   *[other] Please choose at most { $most }.
}
mistake-wrong-pattern = “{ $found }” is not written as this question needs it.
mistake-not-an-email = “{ $found }” is no e-mail address. Please write one such as name@example.org.
mistake-not-fulfilled = This answer does not go with the others.
mistake-not-unique = “{ $found }” stands here twice. Each needs its own.
mistake-unreadable = “{ $found }” is no number that can be read. Please write digits alone, such as 1500 or 2.5.
mistake-unfinished = This is not complete. Please fill in every part of it, or clear it.
mistake-too-long = This has { $length } letters, and may have at most { $most }. Please shorten it.

# The page around the form.
skip-to-form = Skip to the form
language = Language
theme = Light or dark
theme-device = Like the device
theme-light = Light
theme-dark = Dark
close = Close
footer-device = What you type stays on this device until you send it yourself.
not-opened = This form could not be opened
form-elsewhere = The address asks for the form “{ $path }”. Only forms of this site can be opened, such as forms/mentee-intake.json. Please ask whoever gave you the link.
form-missing = There is no form “{ $path }” on this site, or it could not be loaded. Please reload the page, or ask whoever gave you the link.
form-broken = The file “{ $path }” is no form that can be read. Please tell whoever gave you the link.
gallery-title = Every part of a form

# What somebody does with her answers.
tools-title = Your answers
tools-lead = You need not finish today: save a file and go on with it later, on any device.
keep = Keep what I type in this browser
keep-hint = Then it is still here when you come back. Leave this off on a computer that others use.
keep-on = What you type is kept in this browser from now on.
keep-off = Nothing of this form is kept in this browser.
keep-refused = This browser does not keep anything. Please save a file.
kept-title = Go on where you left off?
kept-answers = { $count ->
    [one] One answer was kept in this browser.
   *[other] { $count } answers were kept in this browser.
}
kept-go-on = Go on with them
kept-forget = Forget them
save-draft = Save to a file
load-draft = Go on with a file
print-filled = Print with my answers
print-blank = Print blank
draft-saved = Your answers are saved as { $file }. Keep it where only you can open it.
draft-loaded = { $count ->
    [one] One answer was loaded.
   *[other] { $count } answers were loaded.
}
draft-damaged = { $file } could not be read: it is damaged, or no file of answers. A file that was saved here ends in -draft.json. Nothing has changed.
draft-foreign = { $file } holds something else, not answers to a form. A file that was saved here ends in -draft.json. Nothing has changed.
draft-later = { $file } was saved by a later version of Tandem. Please reload this page and try again. Nothing has changed.
draft-other-form = { $file } holds answers to the form “{ $form }”; this is “{ $own }”. Please open it there. Nothing has changed.
forget = Forget me
forget-ask = Delete all that you typed, and all that this site keeps in this browser, for every form? This cannot be undone.
forget-yes = Delete everything
forget-no = Keep it
forgotten = Everything is deleted. Files that you saved are still where you saved them.

# The end.
done-title = Your answers are complete
done-nothing-sent = Nothing has been sent yet.
sending-opening = The ways to hand on your answers are on their way …
sending-failed = The ways to hand on your answers could not be loaded. Nothing is lost: try again, or save your answers to a file first.
sending-again = Try again
save-answers = Save my answers
answers-saved = Your answers are saved as { $file }.

# What the organisation set.
settings-broken = The file “{ $file }” beside this page cannot be read, so that nobody knows for whom answers are to be sealed: { $why } Please tell whoever gave you the link.

# Whom she fits.
fits-title = See who fits
fits-lead = Your answers beside the mentors whom the program has published. It is worked out on this device, and a strong fit is no promise: others apply, too.
fits-see = See who fits
fits-opening = The published mentors are on their way …
fits-failed = The published mentors could not be shown. You can fill in and send the form all the same.
roster-elsewhere = The address asks for the mentors “{ $path }”. Only files of this site can be opened, such as rosters/demonstration.json.
