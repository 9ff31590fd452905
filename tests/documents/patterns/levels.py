"""Sentences about a figure of one period.

Shares, totals, averages, ranks and rates.
"""

SHARE = (
    "{Noun} accounted for {share} of {whole} {in p1}.",
    "{In p1}, {share} of {whole} were {noun} ({part} of {whole_count}).",
    "Of the {whole_count} in total, {part} ({share}) were {noun}.",
    "{Noun} made up {share} of the total {in p1}.",
    "With {part} out of {whole_count}, {noun} represent {share} of {whole}.",
    "{~Share} of {whole} {in p1} were {noun}.",
    "{Noun} ({part}) were {share} of the {whole_count} recorded {in p1}.",
    "The share of {noun} in {whole} was {share} {in p1}.",
)
SHARE_BEFORE = (
    "{Noun} made up {share} of {whole} {in p1}, compared with {before} {in p0}.",
    "{Share} of {whole} were {noun} ({part} of {whole_count}), [up|down] from {before} {in p0}.",
    "{In p1}, {noun} accounted for {share} of {whole}; {in p0} the proportion was {before}.",
    "The proportion of {whole} that were {noun} [rose|fell] from {before} to {share}.",
)
OF_WHICH = (
    "There were {whole_count} {noun} {in p1}, of which {part} {kind}.",
    "Of {whole_count} {noun}, {part} ({share}) {kind}.",
    "{Part} of the {whole_count} {noun} {kind}, which is {share}.",
    "Some {share} of {noun} {in p1} {kind}.",
    "Among {noun} ({whole_count} in total), {share} {kind}.",
)
TOTAL = (
    "Altogether {total} {what} were recorded {in p1}.",
    "The total for {p1} was {total} {what}.",
    "The {n} rows add up to {total} {what}.",
    "A total of {total} {what} is reported for {p1}.",
    "There were {~total} {what} {in p1}.",
)
MEAN = (
    "On average there were {mean} {what} a month in {window}.",
    "The monthly average for {window} was {mean}, on a total of {total} {what}.",
    "{What} averaged {~mean} a month during {window}.",
    "That is {total} in {n} months, or {mean} {what} a month.",
    "With {total} {what} in {window}, the average month saw {mean}.",
)
PAIR = (
    "{One} and {other} stood at {first} and {second} respectively {in p1}.",
    "{In p1} there were {first} {one} and {second} {other}.",
    "{One} ({first}) and {other} ({second}) were close neighbours in the table.",
    "{One} came to {first} {in p1}; {other} came to {second}.",
    "{In p1}, {one} and {other} were {first} and {second} respectively.",
)
TIMES = (
    "{One} came to {first} {in p1}, {times} the {second} {other}.",
    "There were {first} {one} {in p1}, which is {times} the number of {other} ({second}).",
    "{In p1} there were {times} as many {one} as {other}.",
)
TREND = (
    "At {new}, {noun} were at their {extreme} in {number} years.",
    "{Noun} reached their {extreme} level of the {number} years shown {in p1} ({new}).",
    "The figure of {new} {in p1} is the {extreme} for {noun} since {p0}.",
    "{In p1} there were {new} {noun}, the {extreme} number of the {number} years in the table.",
)
RANKED = (
    "The {ordinal} number of {what} {in p1}, {value}, was recorded against {label}.",
    "With {value}, {noun} were the {ordinal} {in p1}.",
    "The {ordinal} number of {what} {in p1} was for {label} ({value}).",
    "{Label}: {value} {what} {in p1}, which ranks {position} of the {n} listed.",
)
EXTREME = (
    "The {extreme} month of {year} was {month}, with {value} {what}.",
    "{What} were at their {extreme} in {month} {year} ({value}).",
    "{Month} {year} was the month with the {extreme} number of {what}: {value}.",
    "The {extreme} monthly figure in {year}, {value}, came in {month}.",
    "In {year} {what} reached their {extreme} level in {month}, at {value}.",
)
RATE = (
    "{Force} recorded {rate} {noun} per {per} residents {in p1}.",
    "At {rate} per {per} population, {force} has the {ordinal} rate in the {group}.",
    "With {count} {noun} and a population of {people}, the rate in {force} was {rate} per {per}.",
    "{Force} has the {ordinal} rate of {noun} in the {group}, {rate} for every {per} residents.",
    "There were {count} {noun} in {force}, that is {rate} per {per} people.",
)
