# Whom she fits.
fits-best-strong = Somebody fits you strongly.
fits-best-good = Somebody fits you well, and nobody strongly yet.
fits-best-fair = Somebody fits you fairly, and nobody better yet.
fits-best-weak = Everybody fits you weakly so far. More answers may change that.
fits-best-none = Nobody can be shown yet: with these answers no published mentor can be matched with you.
band-strong = Strong fit
band-good = Good fit
band-fair = Fair fit
band-weak = Weak fit
fits-more = Show more mentors
fits-others = { $count ->
    [one] One thing that does not meet, or is not known
   *[other] { $count } things that do not meet, or are not known
}
fits-private = A private preference was met.
mentor-of-id = Mentor { $id }
met-fully = meets
met-partly = meets in part
met-not = does not meet
met-unanswered = you have not answered
met-untold = not told of this mentor
told = the mentor: { $told }
told-coarse = the mentor, roughly: { $told }

# What stands beside the mentors.
short-lead = No strong fit yet: this field is short of mentors.
short-few = { $question }: few mentors offer “{ $answer }”.
short-nobody = { $question }: no published mentor offers “{ $answer }”.
change-title = What would change this
change-add = { $count ->
    [one] With “{ $answer }” added to “{ $question }”, one more mentor would fit.
   *[other] With “{ $answer }” added to “{ $question }”, { $count } more mentors would fit.
}
change-drop = { $count ->
    [one] Without “{ $answer }” in “{ $question }”, one more mentor would fit.
   *[other] Without “{ $answer }” in “{ $question }”, { $count } more mentors would fit.
}
change-replace = { $count ->
    [one] With “{ $answer }” as the answer to “{ $question }”, one more mentor would fit.
   *[other] With “{ $answer }” as the answer to “{ $question }”, { $count } more mentors would fit.
}
change-closes = { $count ->
    [one] One would no longer.
   *[other] { $count } would no longer.
}
change-no-advice = Change it only if it is true of you.
missing-title = These answers would tell more
uncompared = Your answer to “{ $question }” could not be compared: “{ $found }”.
could-mentor = You could mentor, too: published mentors stand where you stand.

# Whom she wishes for.
wish = Wish for
wish-back = Take back the wish for
wishes-title = Your wishes
wishes-lead = You can wish for up to { $count } mentors; the first counts most. They go into your answers.
wishes-full = These are five wishes, and there can be no more. Take one back to wish for somebody else.
wishes-none = You wish for nobody yet.
wishes-gone = { $count ->
    [one] One mentor whom you wished for is no longer published, and was left out.
   *[other] { $count } mentors whom you wished for are no longer published, and were left out.
}

# Handing on the response.
sealing-now = Your answers are being sealed …
sealing-failed = Your answers could not be sealed. Please tell the program, and do not send them in the open.
done-not-sealed = This file will not be sealed: whoever has it can read it. Hand it to the program only in a way that you trust.
done-sealed = Your answers are sealed: only the program can open them.
ways-lead = Choose one way. Nothing leaves this device before you send it.
way-file = A file
way-file-hint = Save it, and hand it to the program as you were told.
save-sealed = Save the sealed file
sealed-saved = Your sealed answers are saved as { $file }. They are not sent yet: hand over the file.
way-mail = An e-mail
way-mail-hint = Your mail program opens with everything in it. Nothing is sent before you press its own button.
way-mail-attach = Your answers are too long for the text of an e-mail: save the sealed file first, and attach it.
write-mail = Write the e-mail
mail-opened = Your mail program has the e-mail. It is not sent before you send it there.
mail-attach = Attach the sealed file to the e-mail before you send it.
mail-subject = My answers: { $form }
mail-with-response = My answers, sealed for you:
mail-with-file = My answers are in the sealed file that I attach.
way-share = Share
way-share-hint = Hand the sealed file to another app or device.
share = Share the sealed file
shared = The file was handed to the app that you chose. Check there that it was sent.
share-stopped = Nothing was shared.
share-failed = Nothing was shared; the device said: { $why }
way-text = A text to paste
way-text-hint = For a chat or a web form. Paste all of it, with its first and last line.
sealed-text = The sealed text
copy-text = Copy the text
copied = The sealed text is copied. Paste it where the program asked for it.
not-copied = This browser did not copy it. The text is marked: copy it yourself.
way-codes = Codes to scan
way-codes-hint = For a workshop: staff scan all of these with a telephone. Only the program can open what they hold.
codes-too-long = Your answers are too long for codes. Please choose another way.
show-codes = { $count ->
    [one] Show the code
   *[other] Show the { $count } codes
}
code-of = Code { $code } of { $count }
print-codes = Print the codes
