"""`beatbook completion`.

A script that makes bash, zsh or fish complete the command line, addresses included.

The scripts contain no commands or options. At each tab they give `beatbook complete` the line as it was typed, so that the shell never
evaluates any of it, and quote what comes back.
"""

import argparse
from typing import TYPE_CHECKING

from .exits import FOUND
from .output import print_lines

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_BASH = """\
# bash completion for beatbook. In ~/.bashrc, after your aliases: source <(beatbook completion bash)
_beatbook_program() {
    # A path is run as typed, without its quotes; any other name, such as that of an alias, stands for the command itself.
    local name=${1//[\\"\\'\\\\]/}
    name=${name/#'~/'/"$HOME/"}
    name=${name/#'$HOME/'/"$HOME/"}
    name=${name/#'${HOME}/'/"$HOME/"}
    if [[ $name == */* && -x $name ]]; then
        program=$name
    else
        program=beatbook
    fi
}
_beatbook_alias() {
    # What an alias stands for, without assignments in front.
    value=${BASH_ALIASES[$1]-}
    while [[ $value =~ ^[A-Za-z_][A-Za-z0-9_]*=[^[:space:]]*[[:space:]]+ ]]; do
        value=${value#"${BASH_REMATCH[0]}"}
    done
}
_beatbook() {
    local line=${COMP_LINE:0:COMP_POINT} first=${COMP_WORDS[0]} value program reply
    _beatbook_alias "$first"
    if [[ -n $value ]]; then
        line="$value ${line#*"$first"}"
        first=${value%%[[:space:]]*}
    fi
    _beatbook_program "$first"
    COMPREPLY=()
    # $2 is what bash will replace: it breaks words at colons and equals signs.
    while IFS= read -r reply; do
        if [[ $reply == @files* ]]; then
            if [[ $2 == *'$'* && ${COMP_WORDS[COMP_CWORD]} == \\"* ]]; then
                # Left to itself bash quotes the dollar sign of "$HOME/...".
                compopt -o filenames
                mapfile -t COMPREPLY < <(compgen -f -- "${reply#@files }")
            else
                compopt -o default
            fi
            return
        fi
        COMPREPLY+=("$(printf %q "$reply")")
    done < <("$program" complete -- "$line" "$2" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/:] ]]; then
        compopt -o nospace
    fi
}
_beatbook_register() {
    local name value
    complete -F _beatbook beatbook
    for name in "${!BASH_ALIASES[@]}"; do
        _beatbook_alias "$name"
        case ${value%%[[:space:]]*} in
            beatbook | */beatbook) complete -F _beatbook -- "$name" ;;
        esac
    done
}
_beatbook_register
unset -f _beatbook_register
"""

_ZSH = """\
#compdef beatbook
# zsh completion for beatbook. In a folder of $fpath: beatbook completion zsh > ~/.zfunc/_beatbook
# Or in ~/.zshrc, after compinit: source <(beatbook completion zsh)
_beatbook() {
    # A path is run as typed, without its quotes; any other name, such as that of an alias, stands for the command itself.
    local program=${(Q)words[1]}
    program=${program/#\\~\\//$HOME/}
    program=${program/#\\$HOME\\//$HOME/}
    program=${program/#\\$\\{HOME\\}\\//$HOME/}
    [[ $program == */* && -x $program ]] || program=beatbook
    local -a found
    found=("${(@f)$("$program" complete -- "${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX" 2>/dev/null)}")
    if [[ $found[1] == @files* ]]; then
        [[ $PREFIX == --*=* ]] && compset -P 1 '*='
        _files
    else
        compadd -S '' -- ${(M)found:#*[/:]}
        compadd -- ${found:#*[/:]}
    fi
}
# Loaded from $fpath this file is the function itself, called for the first tab.
if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then
    _beatbook "$@"
else
    compdef _beatbook beatbook
fi
"""

_FISH = """\
# fish completion for beatbook. In ~/.config/fish/config.fish: beatbook completion fish | source
# Or, where beatbook is in $PATH: beatbook completion fish > ~/.config/fish/completions/beatbook.fish
function __beatbook_ask
    set -l line (commandline -cp | string collect)
    test "$line" = "$__beatbook_line"; and return
    # A path is run as typed, without its quotes; any other name, such as that of an alias, stands for the command itself.
    set -l program (commandline -opc)[1]
    set program (string replace -r '^(~|\\$HOME|\\{\\$HOME\\})/' "$HOME/" -- "$program")
    if not string match -q '*/*' -- "$program"; or not test -x "$program"
        set program beatbook
    end
    set -g __beatbook_line $line
    set -g __beatbook_found ($program complete -- "$line" 2>/dev/null)
end
function __beatbook_wants_file
    __beatbook_ask
    string match -q '@files*' -- "$__beatbook_found[1]"
end
function __beatbook_words
    __beatbook_ask
    set -e __beatbook_line
    printf '%s\\n' $__beatbook_found
end
complete -c beatbook -n __beatbook_wants_file -F
complete -c beatbook -n 'not __beatbook_wants_file' -f -a '(__beatbook_words)'
"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("completion", help="print a completion script for your shell", allow_abbrev=False)
    parser.add_argument("shell", choices=tuple(SCRIPTS), help="bash, zsh or fish")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Print the script."""
    print_lines(SCRIPTS[chosen.shell].splitlines())
    return FOUND
