/**
 * The bash script of the completion library asks a function of the bash-completion package, which containers and macOS
 * lack: then this takes its place. The variables belong to the caller, as they do there.
 */
export const bashFallback = `if ! declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref() {
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
        cur="\${COMP_WORDS[COMP_CWORD]}"
        prev="\${COMP_WORDS[COMP_CWORD - 1]}"
    }
fi
`;
