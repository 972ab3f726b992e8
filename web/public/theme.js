// Before the first paint: the remembered theme and language, so that nothing flashes.
(function () {
    try {
        var theme = localStorage.getItem('vivtorok.theme');
        if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
        var locale = localStorage.getItem('vivtorok.locale');
        if (locale === 'uk' || locale === 'en') document.documentElement.lang = locale;
    } catch (error) {
        // Storage is blocked: the system theme and the browser's language serve.
    }
})();
