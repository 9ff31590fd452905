"""True tables that a careless reader would find wrong: nothing in them differs.

Columns are separated by bars.
"""

SECOND_READINGS: dict[str, str] = {
    "categories that overlap": """
Category | 2013 | 2014
Violence against the person | 12,204 | 12,871
Violence with injury | 5,011 | 5,377
Domestic abuse | 4,411 | 4,902
Hate crime | 411 | 502
Total recorded crime | 45,204 | 46,611
""",
    "a force rate called an average": """
District | Satisfied 2013 | Satisfied 2014
A | 84.1% | 85.0%
B | 81.0% | 79.9%
C | 90.2% | 91.0%
Force average | 83.2% | 83.9%
""",
    "a total row with an average": """
District | Days lost per officer | FTE
A | 9.1 | 310
B | 7.9 | 288
C | 8.8 | 105
Total | 8.6 | 703
""",
    "a total that leaves out a row": """
Outcome | Number
Charged | 1,204
Cautioned | 388
Community resolution | 902
No further action | 3,113
Under investigation | 640
Total finalised | 5,607
""",
    "revised and provisional figures": """
Area | 2013 | 2014
North | 1,204 [r] | 1,300
South | 900 | 940 [p]
Total | 2,104 [r] | 2,240 [p]
""",
    "changes in words": """
Offence | 2013 | 2014 | Change
Burglary | 1,000 | 900 | Down 10%
Robbery | 500 | 550 | Up 10%
""",
    "two changes with two bases": """
Measure | Q1 2013/14 | Q4 2013/14 | Q1 2014/15 | Change on same quarter last year | Change on previous quarter
Burglary | 1,204 | 1,311 | 1,290 | +86 | -21
Robbery | 388 | 402 | 350 | -38 | -52
Theft | 902 | 915 | 977 | +75 | +62
""",
    "years to date beside months": """
Offence | Mar 2014 | Mar 2015 | % change | YTD 2013/14 | YTD 2014/15 | % change
Burglary | 120 | 130 | 8.3% | 1,500 | 1,480 | -1.3%
Robbery | 40 | 38 | -5.0% | 500 | 530 | 6.0%
Theft | 220 | 241 | 9.5% | 2,600 | 2,710 | 4.2%
""",
    "distance from a target": """
Measure | Actual | Target | Variance
Grade 1 response | 86.2% | 85.0% | 1.2
Grade 2 response | 78.1% | 80.0% | -1.9
Satisfaction | 83.0% | 85.0% | -2.0
""",
    "distance from an average": """
Force | Crimes per 1,000 | MSG average | Difference | Rank
WMP | 80.6 | 101.4 | -20.8 | 1 of 4
GMP | 121.4 | 101.4 | 20.0 | 4 of 4
""",
    "an index": """
Year | Index
2010 | 100.0
2011 | 98.2
2012 | 96.1
2013 | 97.0
""",
    "ranks that tie, lowest first": """
Force | Rate | Rank
A | 50.1 | 1
B | 60.2 | 2
C | 60.2 | 2
D | 71.0 | 4
E | 88.9 | 5
""",
    "ranks in a longer list": """
District | Rate | National rank
A | 50.1 | 12
B | 61.2 | 30
C | 55.0 | 17
D | 71.0 | 41
E | 44.9 | 3
""",
    "shares beside shares of residents": """
Group | Stops | % of stops | Population %
White | 1,204 | 61% | 72%
Asian | 402 | 20% | 17%
Black | 211 | 11% | 6%
Mixed | 98 | 5% | 4%
Other | 61 | 3% | 1%
Total | 1,976 | 100% | 100%
""",
    "more than one answer": """
Reason | Respondents | %
Speed of response | 210 | 52%
Attitude of officers | 180 | 45%
Kept informed | 260 | 65%
Number asked | 400 | ""
""",
    "rates of ages": """
Age | Victims | Rate
0-15 | 1,204 | 2.1
16-24 | 4,411 | 15.3
25-34 | 3,900 | 12.2
35+ | 6,001 | 4.4
All ages | 15,516 | 6.4
""",
    "ages across": """
Area | Under 18 | 18-24 | 25-34 | 35+ | All ages
North | 12 | 45 | 61 | 80 | 198
South | 9 | 50 | 44 | 71 | 174
Total | 21 | 95 | 105 | 151 | 372
""",
    "balances with use in brackets": """
Fund | Balance 1 April | Additions | Use | Balance 31 March
General | £12,400 | £1,300 | (£2,100) | £11,600
Earmarked | £8,210 | £0 | (£1,010) | £7,200
Total | £20,610 | £1,300 | (£3,110) | £18,800
""",
    "income below zero": """
£m | Expenditure | Income | Net
Policing | 510.2 | -41.9 | 468.3
Commissioning | 14.1 | -3.0 | 11.1
Total | 524.3 | -44.9 | 479.4
""",
    "numbered weeks across": """
Week | 1 | 2 | 3 | 4 | Total
Calls | 120 | 130 | 110 | 140 | 500
Crimes | 20 | 31 | 22 | 18 | 91
""",
    "counts that look like years": """
Force | 2013 | 2014 | 2015
Alpha | 1,998 | 2,004 | 2,015
Beta | 2013 | 1987 | 1999
Gamma | 1901 | 1999 | 2001
""",
    "changes of rolling years": """
Period | Crimes | Change on year before
12 months to Mar 2013 | 45,204 |
12 months to Mar 2014 | 44,001 | -2.7%
12 months to Mar 2015 | 46,611 | +5.9%
""",
    "changes from row to row": """
Year | Crimes | Change | % change
2011/12 | 45,204 | |
2012/13 | 44,001 | -1,203 | -2.7%
2013/14 | 46,611 | 2,610 | 5.9%
2014/15 | 47,000 | 389 | 0.8%
""",
    "rates of outcomes": """
Offence | Crimes | Detected | Detection rate
Burglary | 1,204 | 120 | 10.0%
Robbery | 388 | 85 | 21.9%
Theft | 902 | 44 | 4.9%
Total | 2,494 | 249 | 10.0%
""",
    "a total column without its parts": """
Team | Officers | Total officers and staff
A | 31 | 45
B | 28 | 52
C | 40 | 61
Total | 99 | 158
""",
    "weighted bases": """
Region | Weighted base | Unweighted base | Confident
North | 410 | 388 | 61%
South | 390 | 412 | 57%
All | 800 | 800 | 59%
""",
    "dates that exist": """
Date | Event | Number
16 June 2015 | Panel | 12
31/03/2015 | Close | 45
29 February 2012 | Leap | 3
""",
    "an average of a few figures": """
Force | Days
A | 12
B | 18
C | 31
Average | 19
""",
    "a total with more than is listed": """
Country | Visitors
France | 120
Spain | 88
Other countries | 301
Total (including unknown) | 530
""",
    "blanks": """
Area | 2013 | 2014 | Change
North | 120 | |
South | 130 | 140 | 10
East | | 30 |
Total | 250 | 170 | -80
""",
    "shares of a heading": """
Type | Number | % of parent
Violence | 1,000 | 40%
With injury | 400 | 40%
Without injury | 600 | 60%
Theft | 1,500 | 60%
Shoplifting | 900 | 60%
Other | 600 | 40%
Total | 2,500 | 100%
""",
    "per cent in the heading": """
Measure | Feb 2015 (%) | Mar 2015 (%) | Change (%)
Answered in time | 91.2 | 93.0 | 1.8
Attended in time | 84.0 | 82.5 | -1.5
Resolved | 61.0 | 61.9 | 0.9
""",
    "plus or minus": """
Measure | 2014 | 2015 | +/-
Crimes | 1,204 | 1,300 | 96
Stops | 900 | 850 | -50
Arrests | 333 | 333 | 0
""",
    "a forecast": """
Budget head | Budget £000 | Spend to date £000 | % spent | Forecast £000 | Variance £000
Pay | 314,861 | 157,430 | 50% | 313,900 | -961
Premises | 21,447 | 11,002 | 51% | 21,900 | 453
Transport | 10,251 | 4,870 | 48% | 10,000 | -251
Total | 346,559 | 173,302 | 50% | 345,800 | -759
""",
    "averages by day": """
Month | Calls | Average per day
Jan 2015 | 3,100 | 100
Feb 2015 | 2,828 | 101
Mar 2015 | 3,193 | 103
""",
    "an average of years": """
Measure | 2012 | 2013 | 2014 | 3-year average
KSI | 310 | 290 | 301 | 300
Slight | 2,811 | 2,640 | 2,702 | 2,718
""",
    "a baseline": """
Year | 2005-09 average | 2013 | 2014 | Change from 2005-09 average
Killed | 61 | 42 | 40 | -34%
Serious | 811 | 610 | 622 | -23%
All | 5,210 | 3,990 | 3,871 | -26%
""",
}
