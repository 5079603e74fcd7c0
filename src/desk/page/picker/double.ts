/**
 * Google's Picker inside a frame of the desk. A page that appends Google's loader script gets this instead, so that the
 * page's own way of
 * loading is played. As at Google, files are known to `drive.file` only when an app id (the Cloud project's number) is
 * set, and nothing
 * opens without a token and a key.
 */

/** Runs in the frame; asks the page of the desk for files and reports what was picked. */
export const pickerDouble = `<script>(function(){
var LOADER='https://apis.google.com/js/api.js',append=Node.prototype.appendChild,waiting=null;
Node.prototype.appendChild=function(node){
 if(node&&node.tagName==='SCRIPT'&&node.src===LOADER){install();setTimeout(function(){if(node.onload)node.onload()},0);return node}
 return append.call(this,node)};
function install(){window.gapi={load:function(name,how){setTimeout(function(){google.picker=library();(how.callback||how)()},0)}}}
function chained(names,into){return names.reduce(function(made,name){made[name]=function(value){into[name]=value;return made};return made},{})}
function library(){return{
 Action:{PICKED:'picked',CANCEL:'cancel',LOADED:'loaded'},Feature:{MULTISELECT_ENABLED:'multiselectEnabled'},
 ViewId:{DOCS:'all'},DocsViewMode:{LIST:'list',GRID:'grid'},
 DocsView:function(){this.asked={};var own=this.asked,made=chained(['setMode','setIncludeFolders','setSelectFolderEnabled','setMimeTypes','setParent','setFileIds'],own);made.asked=own;return made},
 PickerBuilder:function(){var own={views:[]},made=chained(['enableFeature','setOAuthToken','setDeveloperKey','setAppId','setOrigin','setLocale','setTitle','setSize','setCallback'],own);
  made.addView=function(view){own.views.push(view.asked);return made};
  made.build=function(){return{setVisible:function(on){if(on)show(own)}}};
  return made}}}
function show(own){
 if(!own.setOAuthToken||!own.setDeveloperKey||own.setOrigin===undefined)throw new Error('The Picker needs a token, a developer key and an origin.');
 waiting=own;parent.postMessage({desk:'pickable'},'*')}
function list(files){
 var own=waiting,types=(own.views[0].setMimeTypes||'').split(','),box=document.createElement('div'),form=document.createElement('form');
 box.setAttribute('role','dialog');box.setAttribute('aria-modal','true');box.setAttribute('aria-label',own.setTitle||'Google Drive');
 box.style.cssText='position:fixed;inset:0;background:#fff;overflow:auto;padding:12px;z-index:9';
 function line(text,made){var label=document.createElement('label');append.call(label,made);append.call(label,document.createTextNode(' '+text));append.call(form,label);return made}
 function tick(){var made=document.createElement('input');made.type='checkbox';return made}
 function button(text,type){var made=document.createElement('button');made.type=type;made.textContent=text;append.call(form,made);return made}
 var shown=files.filter(function(file){return types.indexOf(file.mimeType)>=0});
 var all=line(ALL,tick()),ticks=shown.map(function(file){var made=line(file.name,tick());made.value=file.id;return made});
 all.onchange=function(){ticks.forEach(function(one){one.checked=all.checked})};
 button(PICK,'submit');button(CANCEL,'button').onclick=function(){box.remove();own.setCallback({action:'cancel'})};
 form.onsubmit=function(event){event.preventDefault();
  var ids=ticks.filter(function(one){return one.checked}).map(function(one){return one.value});
  parent.postMessage({desk:'pick',ids:own.setAppId?ids:[],chosen:ids},'*')};
 append.call(box,form);append.call(document.body,box);all.focus();
 addEventListener('message',function done(event){if(!event.data||event.data.desk!=='picked')return;removeEventListener('message',done);box.remove();
  own.setCallback({action:'picked',docs:event.data.chosen.map(function(id){return{id:id}})})});
}
addEventListener('message',function(event){var m=event.data;if(m&&m.desk==='pickableFiles'){ALL=m.words.all;PICK=m.words.pick;CANCEL=m.words.cancel;list(m.files)}});
var ALL='',PICK='',CANCEL='';
})()</script>`;
