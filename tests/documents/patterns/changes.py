"""Sentences about a change between two periods."""

CHANGE = (
    "{Noun} [rose|fell] by {pct}, from {old} in {@p0} to {new} in {p1}.",
    "There were {new} {noun} {in p1}, [up|down] {pct} on the {old} recorded {in p0}.",
    "{Noun} stood at {new} {in p1} compared with {old} {in p0}, [an increase|a decrease] of {pct}.",
    "The number of {noun} has [increased|decreased] by {change} ({pct}) since {p0}.",
    "{Noun}: {new} {in p1} against {old} {in p0} ([up|down] {pct}).",
    "Members will note that {noun} [grew|reduced] by {pct} between {p0} and {p1}.",
    "[A rise|A fall] of {pct} in {noun} between {p0} and {p1} means {change} [more|fewer] than before.",
    "Compared with {p0}, {noun} [went up|went down] {pct} to {new}.",
    "{Noun} totalled {new} {in @p1}; the figure for {@p0} was {old}.",
    "At {new}, {noun} were {pct} [above|below] the level of {p0}.",
    "{Noun} [climbed|dropped] from {old} to {new} over the period, a [gain|loss] of {change}.",
    "In all, {change} [more|fewer] {noun} were recorded {in p1} than {in p0}: {new} as against {old}.",
    "We recorded {new} {noun} {in @p1}.",
    "{In @p0} the equivalent figure for {noun} was {old}.",
    "{Noun} [increased|reduced] to {new} ({p0}: {old}), [up|down] {pct}.",
    "{P1} saw {new} {noun}, {change} [more|fewer] than {p0}.",
    "The year-on-year movement in {noun} was [an increase|a reduction] of {pct}, or {change}.",
    "{Noun} [rose|fell] from {~old} {in p0} to {~new} {in p1}.",
    "There were {~new} {noun} {in p1}.",
    "{Noun} [are up|are down] by {change} on {p0}, equivalent to {pct}.",
    "The Force recorded {pct} [more|fewer] {noun} {in p1} than {in p0}.",
    "Having been {old} {in p0}, {noun} [rose|fell] {pct} and ended {p1} at {new}.",
    "Following [a rise|a fall] of {change}, {noun} now stand at {new}.",
    "{Noun} – {new} ([▲|▼] {pct} on {p0}).",
    "{In p0} there were {old} {noun}. {In p1} there were {new}: [an increase|a decrease] of {change}, or {pct}.",
    "{Noun} came to {new} {in p1}. {In p0} they had come to {old}, so this is [a rise|a fall] of {pct}.",
    "From a base of {old} {in p0}, {noun} [increased|declined] by {~pct}.",
)
SO_FAR = (
    "So far this year (January to {last} {year}) there have been {new} {noun}, against {old} in the same months of {before}.",
    "In the year to date {noun} are [up|down] {pct} on the same period last year ({new} compared with {old}).",
    "From January to {last} {year} we recorded {new} {noun}, {change} [more|fewer] than the {old} of January to {last} {before}.",
    "{Noun} for the year to the end of {last} stand at {new}; at this point in {before} they stood at {old}.",
    "Year to date: {new} {noun} (January to {last} {before}: {old}), [an increase|a decrease] of {pct}.",
)
POINTS = (
    "{Noun} [rose|fell] by {points}, from {old} {in p0} to {new} {in p1}.",
    "{In @p1} {noun} was {new}, compared with {old} {in @p0}.",
    "At {new}, {noun} was {points} [higher|lower] than {in p0}, when it was {old}.",
    "{Noun} moved from {old} to {new}, a change of {points}.",
    "{Noun} stands at {new} ([up|down] {points} from {old}).",
    "{Noun} [rose|fell] from {old} {in p0} to {new} {in p1}, [a rise|a fall] of {points}.",
    "There was [an improvement|a drop] of {points} in {noun}, which went from {old} to {new}.",
)
LEVEL = (
    "{Noun} [rose|fell] by {pct}, from {old} in {@p0} to {new} in {p1}.",
    "{Noun} was {new} {in @p1} and {old} {in @p0}.",
    "Compared with {p0}, {noun} [went up|went down] {pct} to {new}.",
    "At {new}, {noun} was {pct} [above|below] that of {p0}.",
    "{Noun} is now {new}, [up|down] from {old} {in p0}.",
    "{In p1} {noun} came to {new} (previous year: {old}), [up|down] {pct}.",
)
GAP = (
    "At {first}, {one} was {points} ahead of {other} ({second}).",
    "The gap between {one} and {other} is {points} ({first} against {second}).",
    "{One} ({first}) lies {points} above {other} ({second}).",
)
