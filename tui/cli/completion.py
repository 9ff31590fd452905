"""`beatbook completion`: a script for bash, zsh or fish that has this program complete its own command line, addresses and all.

The scripts know no command and no option: they ask `beatbook complete` at each tab, so that nothing is listed twice.
"""

import argparse
from typing import TYPE_CHECKING

from .exits import FOUND
from .output import say

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_BASH = """\
# bash completion of beatbook: source <(beatbook completion bash), in ~/.bashrc to have it always
_beatbook() {
    local line=${COMP_LINE:0:COMP_POINT}
    # The word as it was typed: bash breaks it at colons and equals signs, of which an address or an option may have one.
    local word=${line##*[[:space:]]} breaks=${COMP_WORDBREAKS//[^:=]/}
    local -a words
    read -r -a words <<< "${line%"$word"}"
    local IFS=$'\\n'
    COMPREPLY=($("${words[0]}" complete -- "${words[@]:1}" "$word" 2>/dev/null))
    if [[ ${COMPREPLY[0]-} == @files ]]; then
        COMPREPLY=()
        compopt -o default
        return
    fi
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/:] ]]; then
        compopt -o nospace
    fi
    # What bash takes to be the word begins behind the last break, and so must what is put in its place.
    if [[ -n $breaks && $word == *[$breaks]* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*[$breaks]}"}"}")
    fi
}
complete -F _beatbook beatbook
"""

_ZSH = """\
#compdef beatbook
# zsh completion of beatbook: source <(beatbook completion zsh), in ~/.zshrc behind compinit
_beatbook() {
    local -a found
    found=("${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ "${found[1]}" == @files ]]; then
        _files
    else
        compadd -S '' -- ${(M)found:#*[/:]}
        compadd -- ${found:#*[/:]}
    fi
}
compdef _beatbook beatbook
"""

_FISH = """\
# fish completion of beatbook: beatbook completion fish | source, in ~/.config/fish/config.fish
function __beatbook_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l found ($words[1] complete -- $words[2..] 2>/dev/null)
    if test "$found[1]" = @files
        __fish_complete_path (commandline -ct)
    else
        printf '%s\\n' $found
    end
end
complete -c beatbook -f -a '(__beatbook_complete)'
"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Make the command known."""
    parser = commands.add_parser("completion", help="a script that completes commands, options and addresses", allow_abbrev=False)
    parser.add_argument("shell", choices=tuple(SCRIPTS), help="whose script: bash, zsh or fish")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the script."""
    say(SCRIPTS[chosen.shell].splitlines())
    return FOUND
